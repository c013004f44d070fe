package org.caiflow.identity;

/**
 * An organisation (单位).
 *
 * @param creditCode  统一社会信用代码, 18 characters (GB 32100)
 * @param region      code of its region (GB/T 2260), such as {@code 420200}
 * @param budgetLevel level of the budget it spends; null unless a purchaser
 * @param size        size class by its own declaration (中小企业声明函); null unless a supplier
 */
public record Organisation(long id, String name, Party kind, String creditCode, String region, BudgetLevel budgetLevel,
                           SizeClass size, String address, String phone, String email, boolean active) {
}
