package org.caiflow.inbox.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.ListViews;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ListViewsOnRows implements ListViews {

    /** The view without a name holds the columns. */
    private static final String COLUMNS = "";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 1000;
    private static final int MOST = 20;

    private final ListViewMapper mapper;

    ListViewsOnRows(ListViewMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<View> of(Actor actor, Listed list) {
        return mapper.of(actor.personId(), list).stream().filter(view -> !view.name().equals(COLUMNS)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<String>> columns(Actor actor, Listed list) {
        return mapper.of(actor.personId(), list).stream().filter(view -> view.name().equals(COLUMNS)).findFirst()
                .map(view -> Arrays.stream(view.query().split(",")).filter(column -> !column.isEmpty()).toList());
    }

    @Override
    public void chooseColumns(Actor actor, Listed list, List<String> columns) {
        String joined = String.join(",", columns);
        new Grounds().unless(joined.length() <= LONGEST_QUERY, Ground.of("inbox.view-query")).refuseIfAny();
        mapper.put(actor.personId(), list, COLUMNS, joined);
    }

    @Override
    public void save(Actor actor, Listed list, String name, String query) {
        String given = name == null ? "" : name.strip();
        var kept = of(actor, list);
        new Grounds()
                .unless(!given.isEmpty() && given.length() <= LONGEST_NAME, Ground.of("inbox.view-name", LONGEST_NAME).at("name"))
                .unless(query.length() <= LONGEST_QUERY, Ground.of("inbox.view-query"))
                .unless(kept.size() < MOST || kept.stream().anyMatch(view -> view.name().equals(given)), Ground.of("inbox.view-many", MOST))
                .refuseIfAny();
        mapper.put(actor.personId(), list, given, query);
    }

    @Override
    public void delete(Actor actor, long id) {
        mapper.delete(actor.personId(), id);
    }
}
