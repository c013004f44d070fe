-- What the result notice says beside the report, written down by the agency when it delivers the report; per pass of the ranking.
CREATE TABLE result_fee (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id   BIGINT       NOT NULL,
    pass       INT          NOT NULL,
    fee_fen    BIGINT       NOT NULL,
    standard   VARCHAR(500) NOT NULL,
    entered_by BIGINT       NOT NULL,
    entered_at BIGINT       NOT NULL,
    UNIQUE KEY uq_result_fee (round_id, pass)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- declaration: SHA-256 of the bidder's declaration of its size, published if it wins
CREATE TABLE result_offer (
    id             BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id       BIGINT        NOT NULL,
    pass           INT           NOT NULL,
    bid_id         BIGINT        NOT NULL,
    specification  VARCHAR(2000) NULL,
    quantity       VARCHAR(100)  NULL,
    unit_price_fen BIGINT        NULL,
    declaration    CHAR(64)      NULL,
    UNIQUE KEY uq_result_offer (round_id, pass, bid_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
