-- One row once the demo city stands: it is never played again over what people have done since.
CREATE TABLE demo_city (
    id       INT    NOT NULL PRIMARY KEY,
    ready_at BIGINT NOT NULL
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
