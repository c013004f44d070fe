-- employer_key, name_key: the name without spaces, of one width and case, as it is compared. valid_to NULL: no end is known.
ALTER TABLE expert
    ADD COLUMN employer_key VARCHAR(200) NOT NULL DEFAULT '' AFTER employer,
    ADD COLUMN title_level  VARCHAR(16)  NULL AFTER title,
    ADD COLUMN field_since  DATE         NULL AFTER title_level,
    ADD COLUMN birth        DATE         NULL AFTER field_since,
    ADD COLUMN valid_from   DATE         NULL AFTER birth,
    ADD COLUMN valid_to     DATE         NULL AFTER valid_from,
    ADD COLUMN changed_at   BIGINT       NOT NULL DEFAULT 0 AFTER registered_at,
    ADD KEY ix_expert_employer (employer_key),
    ADD KEY ix_expert_valid_to (valid_to),
    ADD KEY ix_expert_changed (changed_at);

UPDATE expert SET employer_key = UPPER(REPLACE(employer, ' ', '')), changed_at = registered_at;

-- What a draw asks stands beside the specialty, so that the pool of a stratum is read from one index; open_to: last day, far ahead without one.
ALTER TABLE expert_specialty
    ADD COLUMN person_id BIGINT      NOT NULL DEFAULT 0,
    ADD COLUMN region    VARCHAR(16) NOT NULL DEFAULT '',
    ADD COLUMN open_to   DATE        NOT NULL DEFAULT '9999-12-31',
    ADD COLUMN active    TINYINT(1)  NOT NULL DEFAULT 1;

UPDATE expert_specialty s JOIN expert e ON e.id = s.expert_id
SET s.person_id = e.person_id, s.region = e.region, s.active = e.active;

ALTER TABLE expert_specialty
    ADD KEY ix_expert_specialty_pool (region, active, specialty, open_to, expert_id, person_id);

-- Ties for recusal (回避). until_day NULL: it lasts. relation: of kin only.
CREATE TABLE expert_tie (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    expert_id    BIGINT       NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    organisation VARCHAR(200) NOT NULL,
    name_key     VARCHAR(200) NOT NULL,
    credit_code  CHAR(18)     NULL,
    relation     VARCHAR(20)  NULL,
    since_day    DATE         NULL,
    until_day    DATE         NULL,
    KEY ix_expert_tie_name (name_key),
    KEY ix_expert_tie_code (credit_code),
    KEY ix_expert_tie_expert (expert_id),
    CONSTRAINT fk_expert_tie_expert FOREIGN KEY (expert_id) REFERENCES expert (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- kind: SUSPENDED until a day, REMOVED for good. A ban is never changed; it may be lifted once, from a day on.
CREATE TABLE expert_ban (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    expert_id   BIGINT       NOT NULL,
    kind        VARCHAR(16)  NOT NULL,
    from_day    DATE         NOT NULL,
    to_day      DATE         NULL,
    reason      VARCHAR(500) NOT NULL,
    article     VARCHAR(200) NOT NULL,
    entered_by  VARCHAR(80)  NOT NULL,
    entered_at  BIGINT       NOT NULL,
    lifted_day  DATE         NULL,
    lifted_by   VARCHAR(80)  NULL,
    lift_reason VARCHAR(500) NULL,
    KEY ix_expert_ban_expert (expert_id, id),
    KEY ix_expert_ban_days (to_day, from_day, expert_id),
    CONSTRAINT fk_expert_ban_expert FOREIGN KEY (expert_id) REFERENCES expert (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Times at which the expert cannot come: not drawn then.
CREATE TABLE expert_unavailable (
    id        BIGINT AUTO_INCREMENT PRIMARY KEY,
    expert_id BIGINT NOT NULL,
    from_at   BIGINT NOT NULL,
    to_at     BIGINT NOT NULL,
    KEY ix_expert_unavailable_time (to_at, from_at, expert_id),
    KEY ix_expert_unavailable_expert (expert_id, to_at),
    CONSTRAINT fk_expert_unavailable_expert FOREIGN KEY (expert_id) REFERENCES expert (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
