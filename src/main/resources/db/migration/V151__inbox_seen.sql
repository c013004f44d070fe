-- up to where a person has looked at what happened: the last event, and the moment of looking
CREATE TABLE inbox_seen (
    person_id BIGINT NOT NULL PRIMARY KEY,
    event_id  BIGINT NOT NULL,
    at_ms     BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
