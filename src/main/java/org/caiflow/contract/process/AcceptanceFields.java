package org.caiflow.contract.process;

import org.caiflow.contract.AcceptanceDesk.Delivery;
import org.caiflow.contract.AcceptanceDesk.Item;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A delivery under the field names of the forms of acceptance; what is not there yet is left out. */
@Component
class AcceptanceFields {

    /** The supplier's form: what came back, with its own words again. */
    Map<String, Object> requested(Optional<Delivery> last) {
        var fields = new LinkedHashMap<String, Object>();
        last.ifPresent(delivery -> {
            fields.put("grounds", delivery.remark());
            fields.put("description", delivery.description());
        });
        return filled(fields);
    }

    /** The inspector's form; one line per item, the first from what the supplier described. */
    Map<String, Object> inspected(Optional<Delivery> last) {
        Delivery delivery = last.orElseThrow();
        var fields = delivered(delivery);
        fields.put("grounds", delivery.confirmRemark());
        fields.put("description", delivery.description());
        fields.put("items", delivery.items().isEmpty() ? null : rows(delivery.items()));
        fields.put("remark", delivery.remark());
        return filled(fields);
    }

    Map<String, Object> toConfirm(Optional<Delivery> last) {
        Delivery delivery = last.orElseThrow();
        var fields = delivered(delivery);
        fields.put("items", rows(delivery.items()));
        fields.put("opinion", delivery.remark());
        return filled(fields);
    }

    private static Map<String, Object> delivered(Delivery delivery) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("deliveredOn", delivery.deliveredOn().toString());
        return fields;
    }

    private static List<Map<String, Object>> rows(List<Item> items) {
        return items.stream().map(item -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("item", item.item());
            row.put("passed", item.passed() ? "yes" : "no");
            row.put("remark", item.remark());
            return filled(row);
        }).toList();
    }

    private static Map<String, Object> filled(Map<String, Object> fields) {
        fields.values().removeIf(Objects::isNull);
        return fields;
    }
}
