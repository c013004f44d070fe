-- one row per content that lies below the data folder in papers/; the name is the first one it came under
CREATE TABLE paper_blob (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    size_bytes BIGINT       NOT NULL,
    stored_at  BIGINT       NOT NULL,
    UNIQUE KEY uk_paper_blob_sha256 (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE paper (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id    BIGINT       NOT NULL,
    package_id BIGINT       NULL,
    kind       VARCHAR(60)  NOT NULL,
    title      VARCHAR(300) NOT NULL,
    sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_to    VARCHAR(10)  NOT NULL,
    created_at BIGINT       NOT NULL,
    KEY ix_paper_case (case_id, id),
    KEY ix_paper_sha256 (sha256),
    CONSTRAINT fk_paper_blob FOREIGN KEY (sha256) REFERENCES paper_blob (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE case_event (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id    BIGINT       NOT NULL,
    package_id BIGINT       NULL,
    at_ms      BIGINT       NOT NULL,
    who        VARCHAR(100) NULL,
    event_key  VARCHAR(100) NOT NULL,
    args       TEXT         NOT NULL,
    KEY ix_case_event_case (case_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
