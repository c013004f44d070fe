package org.caiflow.seal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a supplier needs to seal a bid for one package without the platform (加密参数文件). The platform writes it.
 *
 * @param version     that the bid will have
 * @param ceiling     yuan (最高限价)
 * @param deposit     yuan; null when none is asked
 * @param deadline    ISO 8601, as it stands now
 * @param suites      codes that the tender takes
 * @param supplierKey that the supplier has registered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SealParameters(String format, String project, String projectName, int round, int packageNo, String packageName,
                             String supplier, String creditCode, int version, String ceiling, String deposit, String deadline,
                             List<String> suites, NamedKey supplierKey, List<NamedAuthority> authorities) {

    public static final String FORMAT = "caiflow-seal-parameters@1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public BidContext context() {
        return new BidContext(project, round, packageNo, creditCode, version);
    }

    List<Authority> sealedTo() throws BadEnvelope {
        var all = new ArrayList<Authority>();
        for (NamedAuthority named : authorities) {
            all.add(named.authority());
        }
        return List.copyOf(all);
    }

    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static SealParameters read(byte[] json) throws BadEnvelope {
        try {
            SealParameters read = JSON.readValue(json, SealParameters.class);
            if (read == null || !FORMAT.equals(read.format) || !read.complete()) {
                throw new BadEnvelope("this is no file of seal parameters");
            }
            return read;
        } catch (IOException notJson) {
            throw notJson instanceof BadEnvelope bad ? bad : new BadEnvelope("this is no file of seal parameters", notJson);
        }
    }

    private boolean complete() {
        return Stream.of(project, projectName, packageName, supplier, creditCode, ceiling, deadline, suites, supplierKey, authorities)
                .noneMatch(part -> part == null) && round > 0 && packageNo > 0 && version > 0
                && authorities.size() == Shares.AUTHORITIES && authorities.stream().allMatch(one -> one != null && one.complete())
                && Amount.of(ceiling) != null && (deposit == null || Amount.of(deposit) != null);
    }
}
