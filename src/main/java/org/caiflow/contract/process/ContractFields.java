package org.caiflow.contract.process;

import org.caiflow.contract.ContractDesk.Draft;
import org.caiflow.contract.ContractDesk.Sheet;
import org.caiflow.identity.RefusalWords;
import org.caiflow.kernel.Money;
import org.caiflow.workflow.Answers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A contract under the field names of its forms; what is not there yet is left out. */
@Component
class ContractFields {

    private final RefusalWords words;

    ContractFields(RefusalWords words) {
        this.words = words;
    }

    Map<String, Object> of(Sheet sheet) {
        Draft draft = sheet.draft();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("grounds", returned(sheet));
        fields.put("supplier", sheet.supplierName());
        fields.put("awardAmount", yuan(sheet.award()));
        fields.put("no", draft.no());
        fields.put("amount", yuan(draft.amount()));
        fields.put("deliverBy", draft.deliverBy().toString());
        fields.put("performanceBond", yuan(draft.performanceBond()));
        fields.put("acceptanceDays", draft.acceptanceDays() == 0 ? null : draft.acceptanceDays());
        fields.put("paymentDays", draft.paymentDays());
        fields.put("terms", draft.terms());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    /** In Markdown. @return null when nothing came back */
    private String returned(Sheet sheet) {
        if (sheet.objection() != null) {
            return sheet.objection();
        }
        String list = words.tell(sheet.grounds(), LocaleContextHolder.getLocale()).stream()
                .map(told -> "- " + told.message() + (told.article() == null ? "" : " (" + told.article() + ")"))
                .collect(Collectors.joining("\n"));
        return list.isEmpty() ? null : list;
    }

    static Draft draft(Answers answers) {
        Money bond = answers.money("performanceBond");
        return new Draft(answers.text("no"), answers.money("amount"), answers.date("deliverBy"), bond == null ? Money.ZERO : bond,
                answers.integer("acceptanceDays"), answers.integer("paymentDays"), answers.text("terms"));
    }

    private static String yuan(Money money) {
        return money.yuan().toPlainString();
    }
}
