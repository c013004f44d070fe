-- A supplier on a list, by credit code; version: the one that stands. keeper: region whose supervision recorded it.
CREATE TABLE supplier_ban (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    credit_code CHAR(18)    NOT NULL,
    keeper      VARCHAR(16) NOT NULL,
    version     INT         NOT NULL,
    KEY ix_supplier_ban_code (credit_code)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Never changed. to_day NULL: the list has no last day; lifted_day: from then on it counts no longer; source: the file of an import.
CREATE TABLE supplier_ban_version (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    ban_id     BIGINT       NOT NULL,
    version    INT          NOT NULL,
    act        VARCHAR(16)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    list       VARCHAR(32)  NOT NULL,
    authority  VARCHAR(200) NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    article    VARCHAR(200) NOT NULL,
    paper_no   VARCHAR(100) NOT NULL,
    paper      CHAR(64)     NULL,
    paper_name VARCHAR(255) NULL,
    scope      VARCHAR(16)  NOT NULL,
    from_day   DATE         NOT NULL,
    to_day     DATE         NULL,
    lifted_day DATE         NULL,
    why        VARCHAR(500) NULL,
    source     VARCHAR(255) NULL,
    entered_by VARCHAR(80)  NOT NULL,
    entered_at BIGINT       NOT NULL,
    UNIQUE KEY uq_supplier_ban_version (ban_id, version),
    KEY ix_supplier_ban_version_days (to_day, from_day, ban_id),
    CONSTRAINT fk_supplier_ban_version FOREIGN KEY (ban_id) REFERENCES supplier_ban (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
