package org.caiflow.supervision.reading;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.XMPMM;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects traits, each value once, none longer than a line. */
final class Traits {

    private static final int LONGEST = 200;
    private static final Map<Trait, List<String>> KEYS = Map.of(
            Trait.AUTHOR, List.of(TikaCoreProperties.CREATOR.getName()),
            Trait.LAST_SAVED_BY, List.of(TikaCoreProperties.MODIFIER.getName()),
            Trait.COMPANY, List.of("extended-properties:Company"),
            Trait.TEMPLATE, List.of("extended-properties:Template"),
            Trait.SOFTWARE, List.of("extended-properties:Application", "xmp:CreatorTool", "pdf:docinfo:producer", "custom:KSOProductBuildVer"),
            Trait.CREATED, List.of(TikaCoreProperties.CREATED.getName()),
            // ICV: WPS writes it once per document and keeps it in every copy
            Trait.DOCUMENT_ID, List.of(XMPMM.DOCUMENTID.getName(), XMPMM.ORIGINAL_DOCUMENTID.getName(), XMPMM.DERIVED_FROM_DOCUMENTID.getName(),
                    "custom:ICV"));
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(custom|pdf:docinfo:custom):.*(mac|cpu|disk|serial|dongle|licen[cs]e|machine|computer|硬盘|主板|加密锁|锁号|序列号|机器码|网卡|计算机).*");

    private final Map<Trait, Set<String>> found = new EnumMap<>(Trait.class);

    void add(Trait trait, String value) {
        if (value != null && !value.isBlank() && value.length() <= LONGEST) {
            found.computeIfAbsent(trait, any -> new LinkedHashSet<>()).add(value.strip());
        }
    }

    void addAll(Metadata metadata) {
        KEYS.forEach((trait, keys) -> keys.forEach(key -> {
            for (String value : metadata.getValues(key)) {
                add(trait, value);
            }
        }));
        for (String key : metadata.names()) {
            if (DEVICE.matcher(key).matches()) {
                add(Trait.DEVICE, key.substring(key.lastIndexOf(':') + 1) + "=" + metadata.get(key));
            }
        }
    }

    Map<Trait, List<String>> all() {
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }
}
