-- Payments that rest on no contract. The account itself stays sealed where it is kept; here stands its end only.
CREATE TABLE transfer (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id      BIGINT       NOT NULL,
    package_id   BIGINT       NULL,
    payer        BIGINT       NOT NULL,
    purpose      VARCHAR(40)  NOT NULL,
    payee        VARCHAR(200) NOT NULL,
    account_tail VARCHAR(8)   NOT NULL,
    amount_fen   BIGINT       NOT NULL,
    voucher_no   VARCHAR(64)  NOT NULL,
    paid_on      DATE         NOT NULL,
    recorded_by  BIGINT       NOT NULL,
    recorded_at  BIGINT       NOT NULL,
    KEY transfer_of_package (case_id, package_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
