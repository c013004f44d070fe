-- Rounds of tenders with their document, the state of each package, proposals of re-procurement.

CREATE TABLE tender (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id      BIGINT       NOT NULL,
  case_no      VARCHAR(40)  NOT NULL,
  case_name    VARCHAR(200) NOT NULL,
  region       VARCHAR(12)  NOT NULL,
  round        INT          NOT NULL,
  notice_no    VARCHAR(60)  NULL,
  published_at BIGINT       NULL,
  deadline     BIGINT       NULL,
  revision     INT          NOT NULL DEFAULT 0,
  KEY ix_tender_case (case_id),
  KEY ix_tender_open (deadline, region)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE tender_package (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tender_id  BIGINT NOT NULL,
  package_id BIGINT NOT NULL,
  round      INT    NOT NULL,
  UNIQUE KEY uq_tender_package_round (package_id, round),
  KEY ix_tender_package_tender (tender_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE package_state (
  package_id BIGINT       NOT NULL PRIMARY KEY,
  case_id    BIGINT       NOT NULL,
  state      VARCHAR(16)  NOT NULL,
  reason     TEXT         NULL,
  revision   INT          NOT NULL DEFAULT 0,
  KEY ix_package_state_case (case_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE tender_document (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tender_id      BIGINT        NOT NULL,
  method         VARCHAR(32)   NOT NULL,
  price_weight   DECIMAL(7, 4) NOT NULL,
  qualification  TEXT          NOT NULL,
  deposit_fen    BIGINT        NOT NULL,
  deadline       BIGINT        NOT NULL,
  place          VARCHAR(300)  NOT NULL,
  technical      MEDIUMTEXT    NOT NULL,
  delivery_days  INT           NOT NULL,
  payment_days   INT           NOT NULL,
  decimals       INT           NOT NULL,
  attachments    TEXT          NULL,
  paper          CHAR(64)      NULL,
  written_by     BIGINT        NOT NULL,
  confirmed_by   BIGINT        NULL,
  remark         TEXT          NULL,
  revision       INT           NOT NULL DEFAULT 0,
  UNIQUE KEY uq_tender_document_tender (tender_id)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE tender_criterion (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tender_id  BIGINT        NOT NULL,
  no         INT           NOT NULL,
  name       VARCHAR(200)  NOT NULL,
  standard   TEXT          NOT NULL,
  max_points DECIMAL(7, 4) NOT NULL,
  objective  TINYINT(1)    NOT NULL,
  UNIQUE KEY uq_tender_criterion_no (tender_id, no)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What the purchaser wants after a package has failed; the last row of a package is the one in force.
CREATE TABLE re_procurement (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id         BIGINT        NOT NULL,
  package_id      BIGINT        NOT NULL,
  tender_id       BIGINT        NOT NULL,
  choice          VARCHAR(16)   NOT NULL,
  method          VARCHAR(64)   NULL,
  document_flawed TINYINT(1)    NOT NULL,
  cause           TEXT          NOT NULL,
  reason          TEXT          NULL,
  proposed_by     BIGINT        NOT NULL,
  approved        TINYINT(1)    NULL,
  decided_by      BIGINT        NULL,
  opinion         TEXT          NULL,
  filed_no        VARCHAR(40)   NULL,
  filed_at        BIGINT        NULL,
  revision        INT           NOT NULL DEFAULT 0,
  KEY ix_re_procurement_package (package_id),
  UNIQUE KEY uq_re_procurement_filed_no (filed_no)
) ENGINE = InnoDB CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
