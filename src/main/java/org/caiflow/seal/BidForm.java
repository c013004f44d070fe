package org.caiflow.seal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

import java.io.IOException;
import java.util.List;

/**
 * The last part of an envelope (开标一览表 and the list of files). What stands in the fields is not judged here: a price that is missing
 * or no number is for those who open the bid.
 *
 * @param price   yuan; null when missing
 * @param deposit null when none is asked
 */
@JsonPropertyOrder({"format", "salt", "price", "deliveryDays", "smallOrMicro", "domestic", "contact", "mobile", "deposit", "files"})
public record BidForm(String format, String salt, String price, Integer deliveryDays, boolean smallOrMicro, boolean domestic, String contact,
                      String mobile, Deposit deposit, List<File> files) {

    static final String FORMAT = "caiflow-form@1";
    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(LogicalType.Textual, to -> to.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)).build();

    /** @param amount yuan; @param form TRANSFER, CHEQUE, GUARANTEE */
    public record Deposit(String amount, String form, String voucherNo, String account) {
    }

    /** @param size bytes; @param hash {@link BlockHash} in hex */
    public record File(String name, long size, String hash) {
    }

    public byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BadEnvelope when this is no form, or its list of files does not stand for {@code files} files */
    public static BidForm read(byte[] bytes, int files) throws BadEnvelope {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (!tree.isObject() || !tree.path("format").asText().equals(FORMAT)) {
                throw new BadEnvelope("the last part is no form");
            }
            BidForm form = JSON.treeToValue(tree, BidForm.class);
            if (form.files() == null || form.files().size() != files || form.files().stream().anyMatch(BidForm::incomplete)) {
                throw new BadEnvelope("the form lists other files than the envelope holds");
            }
            return form;
        } catch (IOException notJson) {
            throw notJson instanceof BadEnvelope bad ? bad : new BadEnvelope("the last part is no form", notJson);
        }
    }

    private static boolean incomplete(File file) {
        return file == null || file.name() == null || file.name().isBlank() || file.hash() == null;
    }
}
