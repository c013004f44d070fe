package org.caiflow.portal.web;

import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeKind;

import java.util.Arrays;

/** What the public asks with, as text. */
final class PublicQuery {

    private PublicQuery() {
    }

    static NoticeKind kind(String name) {
        return Arrays.stream(NoticeKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> Refused.invalid(Ground.of("portal.unknown-kind", name).at("kind")));
    }

    /** Null for everywhere: the whole country is no filter. */
    static String region(String code, Organisations organisations) {
        String asked = textOrNull(code);
        if (asked == null || asked.equals("cn")) {
            return null;
        }
        if (organisations.regions().stream().noneMatch(region -> region.code().equals(asked))) {
            throw Refused.invalid(Ground.of("rules.unknown-region", asked).at("region"));
        }
        return asked;
    }

    static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
