-- what a person keeps of a list; the row without a name holds the columns
CREATE TABLE list_view (
    id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT        NOT NULL,
    listed    VARCHAR(20)   NOT NULL,
    name      VARCHAR(40)   NOT NULL,
    query     VARCHAR(1000) NOT NULL,
    UNIQUE KEY uk_list_view (person_id, listed, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
