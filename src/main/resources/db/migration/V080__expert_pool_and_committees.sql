CREATE TABLE specialty (
    id      BIGINT AUTO_INCREMENT PRIMARY KEY,
    code    VARCHAR(16)  NOT NULL,
    name    VARCHAR(100) NOT NULL,
    name_en VARCHAR(100) NOT NULL,
    parent  VARCHAR(16)  NULL,
    UNIQUE KEY uq_specialty_code (code)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A specialty's code begins with its parent's: a stratum of A holds the people of A, A01, A02, ...
INSERT INTO specialty (code, name, name_en, parent)
VALUES ('A', '货物', 'Goods', NULL),
       ('A01', '计算机与网络设备', 'Computers and networks', 'A'),
       ('A02', '广播电视与音响设备', 'Broadcasting and audio equipment', 'A'),
       ('A03', '安防监控设备', 'Security and surveillance equipment', 'A'),
       ('A04', '医疗设备', 'Medical equipment', 'A'),
       ('A05', '教学与科研仪器', 'Teaching and research instruments', 'A'),
       ('A06', '办公设备与家具', 'Office equipment and furniture', 'A'),
       ('A07', '车辆', 'Vehicles', 'A'),
       ('B', '工程', 'Works', NULL),
       ('B01', '房屋建筑', 'Building construction', 'B'),
       ('B02', '机电安装', 'Mechanical and electrical installation', 'B'),
       ('B03', '市政与园林', 'Municipal works and landscaping', 'B'),
       ('C', '服务', 'Services', NULL),
       ('C01', '软件与信息系统', 'Software and information systems', 'C'),
       ('C02', '物业管理', 'Property management', 'C'),
       ('C03', '规划与设计', 'Planning and design', 'C'),
       ('C04', '法律', 'Law', 'C'),
       ('C05', '财务与造价', 'Finance and cost engineering', 'C');

-- The pool. It knows people, and no package.
CREATE TABLE expert (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    person_id     BIGINT       NOT NULL,
    region        VARCHAR(16)  NOT NULL,
    employer      VARCHAR(200) NOT NULL,
    title         VARCHAR(100) NOT NULL,
    active        TINYINT(1)   NOT NULL DEFAULT 1,
    registered_at BIGINT       NOT NULL,
    revision      INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uq_expert_person (person_id),
    KEY ix_expert_region (region, active)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE expert_specialty (
    id        BIGINT AUTO_INCREMENT PRIMARY KEY,
    expert_id BIGINT      NOT NULL,
    specialty VARCHAR(16) NOT NULL,
    UNIQUE KEY uq_expert_specialty (specialty, expert_id),
    CONSTRAINT fk_expert_specialty_expert FOREIGN KEY (expert_id) REFERENCES expert (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE committee (
    id              BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_id         BIGINT       NOT NULL,
    package_id      BIGINT       NOT NULL,
    tender_id       BIGINT       NOT NULL,
    complex         TINYINT(1)   NOT NULL,
    size            INT          NULL,
    purchaser_seats INT          NULL,
    state           VARCHAR(16)  NOT NULL,
    evaluation_at   BIGINT       NOT NULL,
    place           VARCHAR(200) NOT NULL,
    called          INT          NOT NULL DEFAULT 0,
    requested_at    BIGINT       NOT NULL,
    formed_at       BIGINT       NULL,
    revision        INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uq_committee_round (package_id, tender_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE committee_stratum (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    committee_id BIGINT      NOT NULL,
    specialty    VARCHAR(16) NOT NULL,
    needed       INT         NULL,
    UNIQUE KEY uq_committee_stratum (committee_id, specialty),
    CONSTRAINT fk_committee_stratum FOREIGN KEY (committee_id) REFERENCES committee (id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A seat knows its package, and no person.
CREATE TABLE seat (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    seat         VARCHAR(32)  NOT NULL,
    committee_id BIGINT       NOT NULL,
    kind         VARCHAR(16)  NOT NULL,
    label        VARCHAR(32)  NOT NULL,
    specialty    VARCHAR(16)  NULL,
    state        VARCHAR(16)  NOT NULL,
    called_at    BIGINT       NOT NULL,
    answered_at  BIGINT       NULL,
    remark       VARCHAR(500) NULL,
    revision     INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uq_seat (seat),
    KEY ix_seat_committee (committee_id, id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who sits where: the person's id as AES-GCM ciphertext and as a keyed hash for "my seats"; the key is outside the database.
CREATE TABLE seat_holder (
    id     BIGINT AUTO_INCREMENT PRIMARY KEY,
    seat   VARCHAR(32)   NOT NULL,
    person VARBINARY(64) NOT NULL,
    mark   BINARY(32)    NOT NULL,
    UNIQUE KEY uq_seat_holder (seat),
    KEY ix_seat_holder_mark (mark),
    CONSTRAINT fk_seat_holder_seat FOREIGN KEY (seat) REFERENCES seat (seat)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
