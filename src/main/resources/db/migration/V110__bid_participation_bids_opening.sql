-- Until the opening, nothing outside these tables (and the deposit of treasury) refers to a bidder or a bid.
CREATE TABLE bid_participation (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tender_id   BIGINT       NOT NULL,
    supplier_id BIGINT       NOT NULL,
    contact     VARCHAR(100) NOT NULL,
    mobile      VARCHAR(32)  NOT NULL,
    created_at  BIGINT       NOT NULL,
    revision    INT          NOT NULL DEFAULT 0,
    UNIQUE KEY participation_once (supplier_id, tender_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- live is 1 for the bid that stands and NULL for one replaced or withdrawn: at most one stands, however many are kept.
CREATE TABLE bid (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id        BIGINT      NOT NULL,
    tender_id      BIGINT      NOT NULL,
    package_id     BIGINT      NOT NULL,
    supplier_id    BIGINT      NOT NULL,
    state          VARCHAR(20) NOT NULL,
    live           TINYINT(1)  NULL,
    price_fen      BIGINT      NOT NULL,
    delivery_days  INT         NOT NULL,
    small_or_micro TINYINT(1)  NOT NULL,
    domestic       TINYINT(1)  NOT NULL,
    hash           CHAR(64)    NOT NULL,
    receipt_no     VARCHAR(64) NOT NULL,
    receipt_paper  CHAR(64)    NULL,
    received_at    BIGINT      NOT NULL,
    ended_at       BIGINT      NULL,
    opened_at      BIGINT      NULL,
    revision       INT         NOT NULL DEFAULT 0,
    UNIQUE KEY bid_one_stands (package_id, tender_id, supplier_id, live),
    UNIQUE KEY bid_receipt (receipt_no),
    KEY bid_of_supplier (supplier_id, tender_id, id),
    KEY bid_of_round (tender_id, package_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE bid_file (
    id       BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bid_id   BIGINT   NOT NULL,
    position INT      NOT NULL,
    sha256   CHAR(64) NOT NULL,
    UNIQUE KEY bid_file_place (bid_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE opening (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id     BIGINT        NOT NULL,
    tender_id   BIGINT        NOT NULL,
    opened_at   BIGINT        NOT NULL,
    present     TEXT          NULL,
    objections  TEXT          NULL,
    answers     TEXT          NULL,
    recorded_by BIGINT        NULL,
    recorded_at BIGINT        NULL,
    paper       CHAR(64)      NULL,
    revision    INT           NOT NULL DEFAULT 0,
    UNIQUE KEY opening_of_round (tender_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
