-- The numbers of the law and of the service promises. A value is never changed in place: a new row ends the former.
-- budget_level is empty for every level (not NULL), so that the unique key covers it. value NULL: left empty on purpose.
CREATE TABLE rule_parameter (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rule_key     VARCHAR(64)   NOT NULL,
  value        DECIMAL(20,6) NULL,
  unit         VARCHAR(16)   NOT NULL,
  promise      TINYINT(1)    NOT NULL DEFAULT 0,
  region       VARCHAR(16)   NOT NULL,
  budget_level VARCHAR(16)   NOT NULL DEFAULT '',
  valid_from   DATE          NOT NULL,
  valid_to     DATE          NULL,
  article      VARCHAR(255)  NOT NULL DEFAULT '',
  confirmed    TINYINT(1)    NOT NULL DEFAULT 0,
  entered_by   VARCHAR(64)   NULL,
  confirmed_by VARCHAR(64)   NULL,
  revision     INT           NOT NULL DEFAULT 0,
  UNIQUE KEY uk_rule_parameter (rule_key, region, budget_level, valid_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Values by the order of the rulebook; confirmed = 0 where only a secondary text was seen or nothing was confirmed. A start that no
-- source states is 2024-01-01, the first day of the first calendar known here. Shares: two thirds are rounded down, so that 2 of 3 pass.

-- A. methods: number of suppliers, weights, candidates
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('bidders.minimum', 3, 'COUNT', 0, 'cn', '', '2003-01-01', '政府采购法第三十六条', 1),
  ('tender.price-weight-goods-min', 30, 'PERCENT', 0, 'cn', '', '2017-10-01', '财政部令第87号第五十五条', 1),
  ('tender.price-weight-services-min', 10, 'PERCENT', 0, 'cn', '', '2017-10-01', '财政部令第87号第五十五条', 1),
  ('tender.price-weight-max', NULL, 'PERCENT', 0, 'cn', '', '2017-10-01', '财政部令第87号第五十五条只定下限，上限由本市设定', 0),
  ('tender.prequalification-application', 5, 'WORKING_DAY', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第二十一条', 1),
  ('invited.suppliers-min', 3, 'COUNT', 0, 'cn', '', '2003-01-01', '政府采购法第三十四条', 1),
  ('invited.pool-multiple', 2, 'FACTOR', 0, 'cn', '', '2017-10-01', '财政部令第87号第十四条', 1),
  ('invited.witnesses', 2, 'COUNT', 0, 'cn', '', '2017-10-01', '财政部令第87号第十四条', 1),
  ('negotiation.suppliers-min', 3, 'COUNT', 0, 'cn', '', '2003-01-01', '政府采购法第三十八条', 1),
  ('negotiation.response-period', 3, 'WORKING_DAY', 0, 'cn', '', '2014-02-01', '财政部令第74号第二十九条', 1),
  ('negotiation.candidates-min', 3, 'COUNT', 0, 'cn', '', '2014-02-01', '财政部令第74号第三十五条', 1),
  ('inquiry.suppliers-min', 3, 'COUNT', 0, 'cn', '', '2003-01-01', '政府采购法第四十条', 1),
  ('inquiry.response-period', 3, 'WORKING_DAY', 0, 'cn', '', '2014-02-01', '财政部令第74号第四十五条', 1),
  ('inquiry.candidates-min', 3, 'COUNT', 0, 'cn', '', '2014-02-01', '财政部令第74号第四十八条', 1),
  ('consultation.suppliers-min', 3, 'COUNT', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第六条', 1),
  ('consultation.response-period', 10, 'DAY', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第十条', 1),
  ('consultation.document-supply', 5, 'WORKING_DAY', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第十条', 1),
  ('consultation.price-weight-goods-min', 30, 'PERCENT', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第二十四条', 1),
  ('consultation.price-weight-goods-max', 60, 'PERCENT', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第二十四条', 1),
  ('consultation.price-weight-services-min', 10, 'PERCENT', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第二十四条', 1),
  ('consultation.price-weight-services-max', 30, 'PERCENT', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第二十四条', 1),
  ('consultation.candidates-min', 3, 'COUNT', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第二十五条', 0),
  ('consultation.candidates-exception', 2, 'COUNT', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第二十五条', 0),
  ('single-source.addition-max-percent', 10, 'PERCENT', 0, 'cn', '', '2003-01-01', '政府采购法第三十一条', 1),
  ('method-change.opinion-experts-min', 3, 'COUNT', 0, 'cn', '', '2014-02-01', '财政部令第74号第二十八条', 1);

-- A. framework agreements
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('framework.suppliers-min', 2, 'COUNT', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十五条', 1),
  ('framework.elimination-min-percent', 20, 'PERCENT', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十五条', 1),
  ('framework.elimination-quality-min-percent', 40, 'PERCENT', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十五条', 1),
  ('framework.open-decision', 7, 'WORKING_DAY', 0, 'cn', '', '2022-03-01', '财政部令第110号第三十九条至第四十二条', 1),
  ('framework.agreement', 30, 'DAY', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十九条至第三十五条', 1),
  ('framework.filing', 7, 'WORKING_DAY', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十九条至第三十五条', 1),
  ('framework.push', 3, 'WORKING_DAY', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十九条至第三十五条', 1),
  ('framework.deal-notice', 2, 'WORKING_DAY', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十九条至第三十五条', 1),
  ('framework.summary', 10, 'WORKING_DAY', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十九条至第三十五条', 1),
  ('framework.exit-notice', 2, 'WORKING_DAY', 0, 'cn', '', '2022-03-01', '财政部令第110号第二十九条至第三十五条', 1),
  ('framework.term-goods', 1, 'YEAR', 0, 'cn', '', '2022-03-01', '财政部令第110号第十五条', 1),
  ('framework.term-services', 2, 'YEAR', 0, 'cn', '', '2022-03-01', '财政部令第110号第十五条', 1),
  ('framework.supplement-stock-percent', 70, 'PERCENT', 0, 'cn', '', '2022-03-01', '财政部令第110号第三十一条', 1);

-- A. cooperative innovation, emergency (secondary texts)
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('cooperative.notice', 5, 'WORKING_DAY', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.application', 20, 'WORKING_DAY', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.first-response', 10, 'WORKING_DAY', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.final-response', 5, 'WORKING_DAY', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.suppliers-max', 3, 'COUNT', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.plan-weight-min-percent', 50, 'PERCENT', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.group-size', 5, 'COUNT', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.advance-min-percent', 30, 'PERCENT', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.upgrade-max-percent', 10, 'PERCENT', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.contract-years', 2, 'YEAR', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('cooperative.contract-years-major', 3, 'YEAR', 0, 'cn', '', '2024-06-01', '财库〔2024〕13号', 0),
  ('emergency.addition-max-percent', 30, 'PERCENT', 0, 'cn', '', '2026-10-01', '财库〔2026〕12号', 0);

-- A. abnormally low price (from 2026-02-01)
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('lowprice.average-percent', 50, 'PERCENT', 0, 'cn', '', '2026-02-01', '财库〔2026〕2号', 0),
  ('lowprice.second-lowest-percent', 50, 'PERCENT', 0, 'cn', '', '2026-02-01', '财库〔2026〕2号', 0),
  ('lowprice.ceiling-percent', 45, 'PERCENT', 0, 'cn', '', '2026-02-01', '财库〔2026〕2号', 0),
  ('lowprice.raised-max-percent', 65, 'PERCENT', 0, 'cn', '', '2026-02-01', '财库〔2026〕2号', 0),
  ('lowprice.explanation', 30, 'MINUTE', 0, 'cn', '', '2026-02-01', '财库〔2026〕2号', 0);

-- B. preparation and notice
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('intention.lead-time', 30, 'DAY', 0, 'cn', '', '2020-07-01', '财库〔2020〕10号', 0),
  ('requirement.survey-respondents-min', 3, 'COUNT', 0, 'cn', '', '2021-07-01', '财库〔2021〕22号第十条', 1),
  ('requirement.survey-goods-services', 10000000, 'YUAN', 0, 'cn', '', '2021-07-01', '财库〔2021〕22号第十一条', 1),
  ('requirement.survey-works', 30000000, 'YUAN', 0, 'cn', '', '2021-07-01', '财库〔2021〕22号第十一条', 1),
  ('tender.notice-period', 5, 'WORKING_DAY', 0, 'cn', '', '2017-10-01', '财政部令第87号第十六条', 1),
  ('tender.document-supply', 5, 'WORKING_DAY', 0, 'cn', '', '2017-10-01', '财政部令第87号第十八条', 1),
  ('tender.bid-period', 20, 'DAY', 0, 'cn', '', '2003-01-01', '政府采购法第三十五条', 1),
  ('tender.clarification', 15, 'DAY', 0, 'cn', '', '2017-10-01', '财政部令第87号第二十七条', 1),
  ('tender.prequalification-clarification', 3, 'DAY', 0, 'cn', '', '2017-10-01', '财政部令第87号第二十七条', 1),
  ('negotiation.notice-period', 3, 'WORKING_DAY', 0, 'cn', '', '2020-07-01', '财办库〔2020〕50号', 0),
  ('negotiation.clarification', 3, 'WORKING_DAY', 0, 'cn', '', '2014-02-01', '财政部令第74号第二十九条', 1),
  ('inquiry.clarification', 3, 'WORKING_DAY', 0, 'cn', '', '2014-02-01', '财政部令第74号第四十五条', 1),
  ('consultation.clarification', 5, 'DAY', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第十条', 0),
  ('single-source.publication', 5, 'WORKING_DAY', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第三十八条', 1),
  ('single-source.re-argument', 5, 'WORKING_DAY', 0, 'cn', '', '2014-02-01', '财政部令第74号第四十条', 1),
  ('media.publish', 1, 'WORKING_DAY', 0, 'cn', '', '2020-03-01', '财政部令第101号第十三条', 1);

-- B. evaluation, award, contract, payment
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('evaluation.report-delivery', 2, 'WORKING_DAY', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第四十三条', 1),
  ('award.decision', 5, 'WORKING_DAY', 0, 'cn', '', '2017-10-01', '财政部令第87号第六十八条', 1),
  ('award.decision-negotiation', 5, 'WORKING_DAY', 0, 'cn', '', '2014-02-01', '财政部令第74号第三十六条', 1),
  ('award.decision-inquiry', 5, 'WORKING_DAY', 0, 'cn', '', '2014-02-01', '财政部令第74号第四十九条', 1),
  ('award.decision-consultation', 5, 'WORKING_DAY', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号第二十八条', 1),
  ('result.notice', 2, 'WORKING_DAY', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第四十三条', 1),
  ('result.notice-period', 1, 'WORKING_DAY', 0, 'cn', '', '2017-10-01', '财政部令第87号第六十九条', 1),
  ('contract.sign', 30, 'DAY', 0, 'cn', '', '2003-01-01', '政府采购法第四十六条', 1),
  ('contract.notice', 2, 'WORKING_DAY', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第五十条', 1),
  ('contract.filing', 7, 'WORKING_DAY', 0, 'cn', '', '2003-01-01', '政府采购法第四十七条', 1),
  ('contract.change-notice', 2, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '财办库〔2023〕243号', 0),
  ('contract.addition-max-percent', 10, 'PERCENT', 0, 'cn', '', '2003-01-01', '政府采购法第四十九条', 1),
  ('payment.pay', 30, 'DAY', 0, 'cn', '', '2019-09-01', '财库〔2019〕38号第三部分', 1),
  ('payment.sme-pay', 30, 'DAY', 0, 'cn', '', '2025-06-01', '国务院令第802号第九条', 1),
  ('payment.sme-pay-max', 60, 'DAY', 0, 'cn', '', '2025-06-01', '国务院令第802号第九条', 1),
  ('payment.late-interest-daily-percent', 0.05, 'PERCENT', 0, 'cn', '', '2025-06-01', '国务院令第802号第十七条', 1),
  ('deposit.max-percent', 2, 'PERCENT', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第三十三条', 1),
  ('deposit.refund', 5, 'WORKING_DAY', 0, 'cn', '', '2017-10-01', '财政部令第87号第三十八条', 1),
  ('deposit.late-interest-factor', 1.2, 'FACTOR', 0, 'cn', '', '2017-10-01', '财政部令第87号第三十八条', 1),
  ('performance-bond.max-percent', 10, 'PERCENT', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第四十八条', 1),
  ('question.reply', 3, 'WORKING_DAY', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第五十二条', 1),
  ('archive.retention', 15, 'YEAR', 0, 'cn', '', '2003-01-01', '政府采购法第四十二条', 1),
  ('supplier.ban-min', 1, 'YEAR', 0, 'cn', '', '2003-01-01', '政府采购法第七十七条', 1),
  ('supplier.ban-max', 3, 'YEAR', 0, 'cn', '', '2003-01-01', '政府采购法第七十七条', 1);

-- B. works tenders under the tendering law
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('works.sale', 5, 'DAY', 0, 'cn', '', '2012-02-01', '招标投标法实施条例第十六条', 1),
  ('works.candidates-published', 3, 'DAY', 0, 'cn', '', '2012-02-01', '招标投标法实施条例第五十四条', 1),
  ('works.publicity', 3, 'DAY', 0, 'cn', '', '2012-02-01', '招标投标法实施条例第五十四条', 1),
  ('works.objection-reply', 3, 'DAY', 0, 'cn', '', '2012-02-01', '招标投标法实施条例第五十四条', 1),
  ('works.complaint', 10, 'DAY', 0, 'cn', '', '2012-02-01', '招标投标法实施条例第六十条', 1),
  ('works.complaint-acceptance', 3, 'WORKING_DAY', 0, 'cn', '', '2012-02-01', '招标投标法实施条例第六十一条', 1),
  ('works.complaint-decision', 30, 'WORKING_DAY', 0, 'cn', '', '2012-02-01', '招标投标法实施条例第六十一条', 1),
  ('works.deposit-refund', 5, 'DAY', 0, 'cn', '', '2012-02-01', '招标投标法实施条例第五十七条', 1);

-- C. challenge and complaint
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('challenge.file', 7, 'WORKING_DAY', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第五十三条', 1),
  ('challenge.answer', 7, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财政部令第94号第十三条', 1),
  ('complaint.file', 15, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财政部令第94号第十七条', 1),
  ('complaint.review', 5, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财政部令第94号第二十一条', 1),
  ('complaint.wrong-forum', 3, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财政部令第94号第二十一条', 1),
  ('complaint.copies', 8, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财政部令第94号第二十一条', 1),
  ('complaint.respondent-reply', 5, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财政部令第94号第二十二条', 1),
  ('complaint.decision', 30, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财政部令第94号第二十六条', 1),
  ('complaint.suspension-max', 30, 'DAY', 0, 'cn', '', '2018-03-01', '财政部令第94号第二十八条', 1),
  ('complaint.abuse-count', 3, 'COUNT', 0, 'cn', '', '2018-03-01', '财政部令第94号第三十七条', 1),
  ('complaint.abuse-months', 12, 'MONTH', 0, 'cn', '', '2018-03-01', '财政部令第94号第三十七条', 1);

-- D. experts
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('committee.size', 5, 'COUNT', 0, 'cn', '', '2017-10-01', '财政部令第87号第四十七条', 1),
  ('committee.size-large', 7, 'COUNT', 0, 'cn', '', '2017-10-01', '财政部令第87号第四十七条', 1),
  ('committee.large-budget', 10000000, 'YUAN', 0, 'cn', '', '2017-10-01', '财政部令第87号第四十七条', 1),
  ('committee.expert-share-min', 0.666666, 'FACTOR', 0, 'cn', '', '2017-10-01', '财政部令第87号第四十七条', 1),
  ('committee.group-size', 3, 'COUNT', 0, 'cn', '', '2014-02-01', '财政部令第74号第七条', 1),
  ('committee.group-size-large', 5, 'COUNT', 0, 'cn', '', '2014-02-01', '财政部令第74号第七条', 1),
  ('committee.legal-experts', 1, 'COUNT', 0, 'cn', '', '2014-02-01', '财政部令第74号第七条', 1),
  ('consultation.group-size', 3, 'COUNT', 0, 'cn', '', '2014-12-31', '财库〔2014〕214号', 0),
  ('expert.draw-lead', 2, 'WORKING_DAY', 0, 'cn', '', '2017-01-01', '财库〔2016〕198号第十三条', 0),
  ('expert.draw-lead', 2, 'WORKING_DAY', 0, '320000', '', '2024-01-01', '江苏省政府采购评审专家管理办法第二十三条', 1),
  ('expert.recommendation-multiple', 3, 'FACTOR', 0, 'cn', '', '2012-06-11', '财库〔2012〕69号', 1),
  ('expert.recusal-years', 3, 'YEAR', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第九条', 1),
  ('expert.list-decryption', 30, 'MINUTE', 0, '320000', '', '2024-01-01', '江苏省政府采购评审专家管理办法第二十四条', 1),
  ('expert.title-years', 8, 'YEAR', 0, 'cn', '', '2017-01-01', '财库〔2016〕198号第六条', 1),
  ('expert.age-below', 70, 'YEAR', 0, 'cn', '', '2017-01-01', '财库〔2016〕198号第六条', 1),
  ('expert.clean-years', 3, 'YEAR', 0, 'cn', '', '2017-01-01', '财库〔2016〕198号第六条', 1),
  ('expert.rating', 5, 'WORKING_DAY', 0, 'cn', '', '2022-09-01', '财办库〔2022〕192号', 1),
  ('expert.fine-min', 2000, 'YUAN', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第七十五条', 1),
  ('expert.fine-max', 20000, 'YUAN', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第七十五条', 1),
  ('expert.fine-severe-max', 50000, 'YUAN', 0, 'cn', '', '2015-03-01', '政府采购法实施条例第七十五条', 1),
  ('expert.call-answer', NULL, 'MINUTE', 1, 'cn', '', '2024-01-01', '', 0);

-- E. policies
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('reserve.whole-goods-services', 2000000, 'YUAN', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第七条', 1),
  ('reserve.whole-works', 4000000, 'YUAN', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第七条', 1),
  ('reserve.share-min-percent', 30, 'PERCENT', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第八条', 1),
  ('reserve.small-micro-share-min-percent', 60, 'PERCENT', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第八条', 1),
  ('reserve.works-share-min-percent', 40, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 0),
  ('deduction.small-goods', 10, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 0),
  ('deduction.small-goods-min', 10, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 0),
  ('deduction.small-goods-max', 20, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 0),
  ('deduction.small-services', 10, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 0),
  ('deduction.small-services-min', 10, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 0),
  ('deduction.small-services-max', 20, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 0),
  ('deduction.small-works', 3, 'PERCENT', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第九条', 1),
  ('deduction.small-works-min', 3, 'PERCENT', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第九条', 1),
  ('deduction.small-works-max', 5, 'PERCENT', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第九条', 1),
  ('deduction.consortium-min', 4, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 1),
  ('deduction.consortium-max', 6, 'PERCENT', 0, 'cn', '', '2022-07-01', '财库〔2022〕19号', 1),
  ('deduction.consortium-works-min', 1, 'PERCENT', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第九条', 1),
  ('deduction.consortium-works-max', 2, 'PERCENT', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第九条', 1),
  ('deduction.consortium-share-min-percent', 30, 'PERCENT', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第九条', 1),
  ('deduction.green-min', 10, 'PERCENT', 0, '350000', '', '2024-01-01', '福建省政府采购绿色优先采购规定', 0),
  ('deduction.green-max', 20, 'PERCENT', 0, '350000', '', '2024-01-01', '福建省政府采购绿色优先采购规定', 0),
  ('deduction.domestic-percent', 20, 'PERCENT', 0, 'cn', '', '2026-01-01', '国办发〔2025〕34号', 0),
  ('domestic.cost-share-min-percent', 80, 'PERCENT', 0, 'cn', '', '2026-01-01', '国办发〔2025〕34号', 0),
  ('sme.proof-reply', 10, 'WORKING_DAY', 0, 'cn', '', '2021-01-01', '财库〔2020〕46号第十六条', 1),
  ('import.expert-group-size', 5, 'COUNT', 0, 'cn', '', '2008-07-09', '财办库〔2008〕248号', 1),
  ('import.legal-experts', 1, 'COUNT', 0, 'cn', '', '2008-07-09', '财办库〔2008〕248号', 1),
  ('qualification.references-max', 2, 'COUNT', 0, 'cn', '', '2021-07-01', '财库〔2021〕22号第十八条', 1);

-- F. thresholds by budget level and region
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('threshold.open-tender', 2000000, 'YUAN', 0, 'cn', 'CENTRAL', '2020-01-01', '国办发〔2019〕55号', 0),
  ('threshold.open-tender', 2000000, 'YUAN', 0, 'cn', 'PROVINCE', '2020-01-01', '财库〔2019〕69号（指导标准下限）', 0),
  ('threshold.open-tender', 2000000, 'YUAN', 0, 'cn', 'CITY', '2020-01-01', '财库〔2019〕69号（指导标准下限）', 0),
  ('threshold.open-tender', 2000000, 'YUAN', 0, 'cn', 'COUNTY', '2020-01-01', '财库〔2019〕69号（指导标准下限）', 0),
  ('threshold.open-tender', 4000000, 'YUAN', 0, '350000', 'PROVINCE', '2024-01-01', '福建省集中采购目录及采购限额标准', 0),
  ('threshold.open-tender', 2000000, 'YUAN', 0, '350000', 'CITY', '2024-01-01', '福建省集中采购目录及采购限额标准', 0),
  ('threshold.open-tender', 2000000, 'YUAN', 0, '350000', 'COUNTY', '2024-01-01', '福建省集中采购目录及采购限额标准', 0),
  ('threshold.open-tender', 4000000, 'YUAN', 0, '320000', '', '2025-01-01', '江苏省2025年政府集中采购目录及标准', 1),
  ('threshold.open-tender', 4000000, 'YUAN', 0, '510000', '', '2024-01-01', '四川省政府集中采购目录及标准', 0),
  ('threshold.open-tender', 4000000, 'YUAN', 0, '410000', 'PROVINCE', '2024-01-01', '河南省政府集中采购目录及标准', 0),
  ('threshold.open-tender', 2000000, 'YUAN', 0, '410000', 'CITY', '2024-01-01', '河南省政府集中采购目录及标准', 0),
  ('threshold.open-tender', 2000000, 'YUAN', 0, '410000', 'COUNTY', '2024-01-01', '河南省政府集中采购目录及标准', 0),
  ('threshold.dispersed', 1000000, 'YUAN', 0, 'cn', 'CENTRAL', '2020-01-01', '国办发〔2019〕55号', 0),
  ('threshold.dispersed', 500000, 'YUAN', 0, 'cn', 'PROVINCE', '2020-01-01', '财库〔2019〕69号', 0),
  ('threshold.dispersed', 300000, 'YUAN', 0, 'cn', 'CITY', '2020-01-01', '财库〔2019〕69号', 0),
  ('threshold.dispersed', 300000, 'YUAN', 0, 'cn', 'COUNTY', '2020-01-01', '财库〔2019〕69号', 0),
  ('threshold.dispersed', 1000000, 'YUAN', 0, '350000', 'PROVINCE', '2024-01-01', '福建省集中采购目录及采购限额标准', 0),
  ('threshold.dispersed', 500000, 'YUAN', 0, '320000', '', '2025-01-01', '江苏省2025年政府集中采购目录及标准', 1),
  ('threshold.dispersed', 1000000, 'YUAN', 0, '320000', 'PROVINCE', '2025-01-01', '江苏省2025年政府集中采购目录及标准', 1),
  ('threshold.dispersed', 1000000, 'YUAN', 0, '320100', '', '2025-01-01', '江苏省2025年政府集中采购目录及标准', 1),
  ('threshold.dispersed', 1000000, 'YUAN', 0, '321000', '', '2026-01-01', '扬州市2026年政府采购限额标准', 1),
  ('threshold.dispersed-works', 1200000, 'YUAN', 0, 'cn', 'CENTRAL', '2020-01-01', '国办发〔2019〕55号', 0),
  ('threshold.dispersed-works', 600000, 'YUAN', 0, 'cn', 'PROVINCE', '2020-01-01', '财库〔2019〕69号', 0),
  ('threshold.dispersed-works', 600000, 'YUAN', 0, 'cn', 'CITY', '2020-01-01', '财库〔2019〕69号', 0),
  ('threshold.dispersed-works', 600000, 'YUAN', 0, 'cn', 'COUNTY', '2020-01-01', '财库〔2019〕69号', 0),
  ('threshold.dispersed-works', 1000000, 'YUAN', 0, '350000', 'PROVINCE', '2024-01-01', '福建省集中采购目录及采购限额标准', 0),
  ('threshold.dispersed-works', 600000, 'YUAN', 0, '320000', '', '2025-01-01', '江苏省2025年政府集中采购目录及标准', 1),
  ('threshold.dispersed-works', 1000000, 'YUAN', 0, '320000', 'PROVINCE', '2025-01-01', '江苏省2025年政府集中采购目录及标准', 1),
  ('threshold.dispersed-works', 1000000, 'YUAN', 0, '320100', '', '2025-01-01', '江苏省2025年政府集中采购目录及标准', 1),
  ('threshold.dispersed-works', 1000000, 'YUAN', 0, '321000', '', '2026-01-01', '扬州市2026年政府采购限额标准', 1),
  ('threshold.works-construction', 4000000, 'YUAN', 0, 'cn', '', '2018-06-01', '国家发展改革委令第16号', 0),
  ('threshold.works-goods', 2000000, 'YUAN', 0, 'cn', '', '2018-06-01', '国家发展改革委令第16号', 0),
  ('threshold.works-services', 1000000, 'YUAN', 0, 'cn', '', '2018-06-01', '国家发展改革委令第16号', 0);

-- I. agencies, credit
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('agency.staff-min', 5, 'COUNT', 0, 'cn', '', '2018-03-01', '财库〔2018〕2号', 0),
  ('agency.update', 10, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财库〔2018〕2号', 0),
  ('agency.rating', 5, 'WORKING_DAY', 0, 'cn', '', '2018-03-01', '财库〔2018〕2号', 0),
  ('credit.large-fine', 2000000, 'YUAN', 0, 'cn', '', '2022-02-08', '财库〔2022〕3号', 0);

-- M. promises of the best cities; a city confirms or replaces them
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('service.contract-sign', 10, 'WORKING_DAY', 1, 'cn', '', '2024-01-01', '青岛市政府采购服务承诺（推荐值，由本市确认）', 0),
  ('service.acceptance', 7, 'WORKING_DAY', 1, 'cn', '', '2024-01-01', '青岛市政府采购服务承诺（推荐值，由本市确认）', 0),
  ('service.payment', 5, 'WORKING_DAY', 1, 'cn', '', '2024-01-01', '青岛市政府采购服务承诺（推荐值，由本市确认）', 0),
  ('service.payment-target', 10, 'WORKING_DAY', 1, 'cn', '', '2024-01-01', '财办库〔2023〕243号', 0);

-- internal handling limits: the law has no number, a city may set its own
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('task.draft-plan', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.approve-plan', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.choose-agency', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.write-document', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.confirm-document', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.record-opening', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.request-draw', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.pledge', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.review-qualification', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.review-conformity', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.score', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.sign-report', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.propose-re-procurement', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.approve-method-change', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.request-acceptance', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.inspect-delivery', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.confirm-acceptance', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.submit-invoice', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0);
