-- Who paid a deposit is as secret as who bids: nothing outside the bid module reads this table before the opening.
CREATE TABLE deposit (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id   BIGINT       NOT NULL,
    package_id  BIGINT       NOT NULL,
    supplier_id BIGINT       NOT NULL,
    amount_fen  BIGINT       NOT NULL,
    form        VARCHAR(20)  NOT NULL,
    voucher_no  VARCHAR(64)  NOT NULL,
    account     VARCHAR(128) NULL,
    paid_at     BIGINT       NOT NULL,
    revision    INT          NOT NULL DEFAULT 0,
    UNIQUE KEY deposit_of_supplier (package_id, supplier_id, tender_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE payment (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id      BIGINT       NOT NULL,
    package_id   BIGINT       NOT NULL,
    contract_id  BIGINT       NOT NULL,
    invoice_no   VARCHAR(64)  NOT NULL,
    invoice_fen  BIGINT       NOT NULL,
    invoice_day  DATE         NOT NULL,
    invoice_paper CHAR(64)    NULL,
    amount_fen   BIGINT       NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    payee        VARCHAR(200) NULL,
    bank         VARCHAR(200) NULL,
    account      VARCHAR(128) NULL,
    requested_by BIGINT       NULL,
    approved_by  BIGINT       NULL,
    remark       VARCHAR(500) NULL,
    voucher_no   VARCHAR(64)  NULL,
    voucher_by   BIGINT       NULL,
    paid_on      DATE         NULL,
    created_at   BIGINT       NOT NULL,
    revision     INT          NOT NULL DEFAULT 0,
    UNIQUE KEY payment_of_invoice (contract_id, invoice_no),
    KEY payment_of_package (package_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
