package org.caiflow.identity;

/** Level of the budget that pays (预算级次). */
public enum BudgetLevel { CENTRAL, PROVINCE, CITY, COUNTY }
