-- Weights, bounds and times of the yearly appraisal of experts: the law has none, so nothing is appraised before a place has set its own.
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('expert.appraisal-base', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核起始分：全国没有规定，由本地设定', 0),
  ('expert.appraisal-done', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核分值：全国没有规定，由本地设定', 0),
  ('expert.appraisal-declined', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核分值：全国没有规定，由本地设定', 0),
  ('expert.appraisal-silent', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核分值：全国没有规定，由本地设定', 0),
  ('expert.appraisal-left', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核分值：全国没有规定，由本地设定', 0),
  ('expert.appraisal-rating', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核分值：全国没有规定，由本地设定', 0),
  ('expert.appraisal-far', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核分值：全国没有规定，由本地设定', 0),
  ('expert.appraisal-correction', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核分值：全国没有规定，由本地设定', 0),
  ('expert.appraisal-breach', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核分值：全国没有规定，由本地设定', 0),
  ('expert.appraisal-far-percent', NULL, 'PERCENT', 0, 'cn', '', '2024-01-01', '评分明显偏离的界限：财政部令第87号第六十四条未定数值，由本地设定', 0),
  ('expert.appraisal-excellent', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核等次界限：全国没有规定，由本地设定', 0),
  ('expert.appraisal-good', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核等次界限：全国没有规定，由本地设定', 0),
  ('expert.appraisal-pass', NULL, 'POINT', 0, 'cn', '', '2024-01-01', '年度考核等次界限：全国没有规定，由本地设定', 0),
  ('expert.appraisal-objection', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '对年度考核结果提出异议的时间：全国没有规定，由本地设定', 0),
  ('task.review-appraisal', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.decide-measures', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0);
