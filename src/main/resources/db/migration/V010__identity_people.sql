-- Regions, organisations, people, the roles they hold, and how they prove who they are.

CREATE TABLE region (
    id      BIGINT AUTO_INCREMENT PRIMARY KEY,
    code    VARCHAR(12)  NOT NULL,
    name    VARCHAR(80)  NOT NULL,
    name_en VARCHAR(80)  NOT NULL,
    parent  VARCHAR(12)  NULL,
    UNIQUE KEY uq_region_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO region (code, name, name_en, parent) VALUES ('cn', '全国', 'Nationwide', NULL);

CREATE TABLE organisation (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    name         VARCHAR(200) NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    credit_code  CHAR(18)     NULL,
    region       VARCHAR(12)  NOT NULL,
    budget_level VARCHAR(20)  NULL,
    size         VARCHAR(20)  NULL,
    address      VARCHAR(300) NULL,
    phone        VARCHAR(40)  NULL,
    email        VARCHAR(200) NULL,
    active       TINYINT(1)   NOT NULL DEFAULT 1,
    revision     INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uq_organisation_credit_code (credit_code),
    KEY ix_organisation_kind (kind, active, name),
    KEY ix_organisation_region (region, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- credentials: a number that grows with every new password, so that older sessions and tokens end with it
CREATE TABLE person (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    login       VARCHAR(64)  NOT NULL,
    name        VARCHAR(80)  NOT NULL,
    email       VARCHAR(200) NULL,
    mobile      VARCHAR(40)  NULL,
    password    VARCHAR(200) NOT NULL,
    credentials INT          NOT NULL DEFAULT 0,
    language    VARCHAR(8)   NOT NULL DEFAULT 'zh',
    active      TINYINT(1)   NOT NULL DEFAULT 1,
    revision    INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uq_person_login (login),
    KEY ix_person_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE membership (
    id              BIGINT AUTO_INCREMENT PRIMARY KEY,
    person_id       BIGINT      NOT NULL,
    organisation_id BIGINT      NOT NULL,
    role            VARCHAR(40) NOT NULL,
    granted_by      BIGINT      NULL,
    granted_at      BIGINT      NOT NULL,
    UNIQUE KEY uq_membership (person_id, organisation_id, role),
    KEY ix_membership_holders (organisation_id, role),
    CONSTRAINT fk_membership_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_membership_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What one person may not hold together. reach: ORGANISATION (within one organisation) or ANYWHERE.
CREATE TABLE duty_exclusion (
    id    BIGINT AUTO_INCREMENT PRIMARY KEY,
    one   VARCHAR(40)  NOT NULL,
    other VARCHAR(40)  NOT NULL,
    reach VARCHAR(20)  NOT NULL,
    basis VARCHAR(200) NULL,
    UNIQUE KEY uq_duty_exclusion (one, other)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO duty_exclusion (one, other, reach, basis) VALUES
    ('PURCHASER_HANDLER', 'PURCHASER_APPROVER', 'ORGANISATION', '财库〔2016〕99号'),
    ('PURCHASER_APPROVER', 'PURCHASER_FINANCE', 'ORGANISATION', '财库〔2016〕99号'),
    ('AGENCY_MANAGER', 'AGENCY_REVIEWER', 'ORGANISATION', '财库〔2016〕99号'),
    ('EXPERT', 'SUPPLIER_AGENT', 'ANYWHERE', NULL),
    ('EXPERT', 'AGENCY_MANAGER', 'ANYWHERE', NULL),
    ('EXPERT', 'AGENCY_REVIEWER', 'ANYWHERE', NULL),
    ('SUPERVISOR', 'PURCHASER_HANDLER', 'ANYWHERE', NULL),
    ('SUPERVISOR', 'PURCHASER_APPROVER', 'ANYWHERE', NULL),
    ('SUPERVISOR', 'PURCHASER_FINANCE', 'ANYWHERE', NULL),
    ('SUPERVISOR', 'AGENCY_MANAGER', 'ANYWHERE', '政府采购法第六十条'),
    ('SUPERVISOR', 'AGENCY_REVIEWER', 'ANYWHERE', '政府采购法第六十条'),
    ('SUPERVISOR', 'SUPPLIER_AGENT', 'ANYWHERE', NULL),
    ('SUPERVISOR', 'EXPERT', 'ANYWHERE', '财库〔2016〕198号第十六条'),
    ('ADMINISTRATOR', 'PURCHASER_HANDLER', 'ANYWHERE', NULL),
    ('ADMINISTRATOR', 'PURCHASER_APPROVER', 'ANYWHERE', NULL),
    ('ADMINISTRATOR', 'PURCHASER_FINANCE', 'ANYWHERE', NULL),
    ('ADMINISTRATOR', 'AGENCY_MANAGER', 'ANYWHERE', NULL),
    ('ADMINISTRATOR', 'AGENCY_REVIEWER', 'ANYWHERE', NULL),
    ('ADMINISTRATOR', 'SUPPLIER_AGENT', 'ANYWHERE', NULL),
    ('ADMINISTRATOR', 'EXPERT', 'ANYWHERE', NULL),
    ('ADMINISTRATOR', 'SUPERVISOR', 'ANYWHERE', NULL),
    ('ADMINISTRATOR', 'AUDITOR', 'ANYWHERE', NULL);

CREATE TABLE api_token (
    id          BIGINT AUTO_INCREMENT PRIMARY KEY,
    person_id   BIGINT   NOT NULL,
    hash        CHAR(64) NOT NULL,
    credentials INT      NOT NULL,
    issued_at   BIGINT   NOT NULL,
    expires_at  BIGINT   NOT NULL,
    revoked_at  BIGINT   NULL,
    UNIQUE KEY uq_api_token_hash (hash),
    KEY ix_api_token_person (person_id, expires_at),
    CONSTRAINT fk_api_token_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Every attempt; the lock-out is counted from here, for logins that exist and those that do not alike.
CREATE TABLE sign_in_log (
    id      BIGINT AUTO_INCREMENT PRIMARY KEY,
    login   VARCHAR(64) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    at      BIGINT      NOT NULL,
    address VARCHAR(64) NULL,
    KEY ix_sign_in_log_login (login, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
