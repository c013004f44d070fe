package org.caiflow.notice.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Renderer;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.notice.NoticeHead;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticeSource;
import org.caiflow.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what a notice says and renders its page. */
@Component
class NoticeDesk {

    private final ObjectProvider<NoticeSource> sources;
    private final Renderer renderer;
    private final Papers papers;
    private final Organisations organisations;

    /** Sources are asked for late: they need services that themselves publish. */
    NoticeDesk(ObjectProvider<NoticeSource> sources, Renderer renderer, Papers papers, Organisations organisations) {
        this.sources = sources;
        this.renderer = renderer;
        this.papers = papers;
        this.organisations = organisations;
    }

    NoticeSource.Draft draft(NoticeKind kind, Step step) {
        List<NoticeSource> fitting = sources.stream().filter(source -> source.kind() == kind).toList();
        if (fitting.size() != 1) {
            throw new IllegalStateException(kind + " needs one source, there are " + fitting.size());
        }
        return fitting.get(0).draft(step);
    }

    /** Notices are published in the language of the law. */
    byte[] page(NoticeRow notice, NoticeSource.Draft draft) {
        var more = Map.<String, Object>of("notice", head(notice), "attachments", attachments(draft.attachments()));
        return renderer.html("notice/" + notice.kind.template() + ".ftlh", draft.model(), more, Locale.SIMPLIFIED_CHINESE)
                .getBytes(StandardCharsets.UTF_8);
    }

    private NoticeHead head(NoticeRow notice) {
        return new NoticeHead(notice.no, notice.kind, notice.title, organisations.region(notice.region).name(),
                notice.publishedAt);
    }

    private List<Papers.Paper> attachments(List<String> hashes) {
        return hashes.stream().map(sha256 -> papers.published(sha256)
                .orElseThrow(() -> new IllegalStateException("attached to a notice, but not filed as public: " + sha256))).toList();
    }

    /** @return codes of the region and all below it; null for the whole country */
    List<String> regionsBelow(String region) {
        if (region == null || region.isBlank() || region.equals("cn")) {
            return null;
        }
        Set<String> below = new TreeSet<>(List.of(region));
        List<Region> all = organisations.regions();
        while (below.addAll(childrenOf(below, all))) {
            // one level deeper each time
        }
        return new ArrayList<>(below);
    }

    private static List<String> childrenOf(Set<String> parents, List<Region> all) {
        return all.stream().filter(region -> region.parent() != null && parents.contains(region.parent())).map(Region::code).toList();
    }
}
