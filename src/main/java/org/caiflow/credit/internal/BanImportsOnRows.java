package org.caiflow.credit.internal;

import org.caiflow.archive.TableFile;
import org.caiflow.archive.TableFile.Column;
import org.caiflow.archive.TableFile.Line;
import org.caiflow.credit.BanImports;
import org.caiflow.credit.Bans.NewBan;
import org.caiflow.credit.CreditList;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Service
@Transactional
class BanImportsOnRows implements BanImports {

    private static final int MOST = 5_000;
    private static final TableFile FILE = new TableFile(BanColumn.all(), "credit.import");
    private static final Map<String, CreditList> LISTS = lists();

    private final BansOnRows bans;
    private final BanCheck check;
    private final Keepers keepers;

    BanImportsOnRows(BansOnRows bans, BanCheck check, Keepers keepers) {
        this.bans = bans;
        this.check = check;
        this.keepers = keepers;
    }

    private static Map<String, CreditList> lists() {
        var lists = new LinkedHashMap<String, CreditList>();
        lists.put("失信被执行人", CreditList.DISHONEST_DEBTOR);
        lists.put("重大税收违法失信主体", CreditList.TAX_OFFENDER);
        lists.put("政府采购严重违法失信行为记录名单", CreditList.PROCUREMENT_OFFENDER);
        lists.put("禁止参加政府采购活动", CreditList.BARRED);
        return lists;
    }

    @Override
    public List<Column> columns() {
        return BanColumn.all();
    }

    @Override
    public int take(Actor by, String fileName, byte[] content) {
        String keeper = keepers.region(by);
        var grounds = new Grounds();
        var seen = new HashSet<String>();
        var read = new ArrayList<NewBan>();
        FILE.read(fileName, content, MOST).forEach(line -> read.add(read(line, grounds, seen)));
        grounds.refuseIfAny();

        read.forEach(ban -> bans.enter(by, keeper, ban, fileName));
        return read.size();
    }

    private NewBan read(Line line, Grounds grounds, Set<String> seen) {
        var faults = new Grounds();
        String word = at(line, BanColumn.LIST);
        faults.unless(word == null || LISTS.containsKey(word), Ground.of("credit.import-list", String.valueOf(word), List.copyOf(LISTS.keySet())).at("list"));
        LocalDate from = day(line, BanColumn.FROM, faults);
        LocalDate to = day(line, BanColumn.TO, faults);
        String scope = at(line, BanColumn.SCOPE);
        var ban = BanCheck.plain(new NewBan(at(line, BanColumn.CODE), at(line, BanColumn.NAME), word == null ? null : LISTS.get(word),
                at(line, BanColumn.AUTHORITY), at(line, BanColumn.REASON), at(line, BanColumn.ARTICLE), at(line, BanColumn.PAPER_NO), null, null,
                scope == null ? "cn" : scope, from, to));
        var unread = faults.list().stream().map(Ground::field).toList();
        check.check(ban, 0).list().stream().filter(ground -> !unread.contains(ground.field())).forEach(faults::add);
        faults.unless(seen.add(ban.creditCode() + ban.list() + ban.paperNo()), Ground.of("credit.ban-twice", String.valueOf(ban.paperNo())).at("paperNo"));
        faults.list().forEach(ground -> grounds.add(ground.at("lines[" + line.no() + "]." + BanColumn.titleOf(ground.field()))));
        return ban;
    }

    private static String at(Line line, BanColumn column) {
        return line.cells().get(column.title);
    }

    private static LocalDate day(Line line, BanColumn column, Grounds faults) {
        String cell = at(line, column);
        try {
            return cell == null ? null : TableFile.day(cell);
        } catch (DateTimeException | ArithmeticException e) {
            faults.add(Ground.of("credit.import-day", cell).at(column.field));
            return null;
        }
    }
}
