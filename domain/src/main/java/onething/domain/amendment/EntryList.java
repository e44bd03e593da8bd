package onething.domain.amendment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.GuideBroken;

/// The entries of a list of the guide by their names, in their order. An administrator puts them in another order,
/// removes some, and begins new ones as a copy of one that is there.
///
/// It is written one entry a line: `work-injury`, or `jiexi-inspection = labour-inspection` for a new entry that
/// begins as a copy.
public record EntryList(List<Entry> entries) {

    /// The longest name of an entry, as of every code.
    private static final int LONGEST_NAME = 64;

    private static final String AS = "=";

    public EntryList {
        entries = List.copyOf(entries);
    }

    /// Refuses with `GuideBroken`, naming each line: a name that is none or comes twice, an entry that the list
    /// does not have, and a copy of such an entry.
    public static EntryList of(ValueEdit edit) {
        var list = new EntryList(edit.after()
                .value()
                .lines()
                .filter(line -> !line.isBlank())
                .map(EntryList::entry)
                .toList());
        var before = Set.copyOf(edit.before().lines().toList());
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var entry : list.entries()) {
            var path = edit.path() + "/" + entry.name();
            if (!isName(entry.name())) {
                faults.add(new Fault(path, "wrong-value", "“" + entry.name() + "”不能作为代码"));
            } else if (!seen.add(entry.name())) {
                faults.add(new Fault(path, "duplicate", "“" + entry.name() + "”重复"));
            } else if (entry.isNew() == before.contains(entry.name())) {
                faults.add(new Fault(
                        path,
                        "unknown-entry",
                        entry.isNew()
                                ? "“" + entry.name() + "”已经有了，新的一项请用别的代码"
                                : "没有“" + entry.name() + "”这一项；新的一项请写明以哪一项为样本"));
            } else if (entry.copyOf().filter(each -> !before.contains(each)).isPresent()) {
                faults.add(new Fault(
                        path, "unknown-entry", "没有可以作为样本的“" + entry.copyOf().get() + "”"));
            }
        }
        if (!faults.isEmpty()) {
            throw new GuideBroken(faults).refused();
        }
        return list;
    }

    public boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    private static Entry entry(String line) {
        int at = line.indexOf(AS);
        return at < 0
                ? new Entry(line.strip(), Optional.empty())
                : new Entry(
                        line.substring(0, at).strip(),
                        Optional.of(line.substring(at + 1).strip()));
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && !name.contains("/");
    }

    /// @param copyOf the entry of which a new one begins as a copy; empty for an entry that is there
    public record Entry(String name, Optional<String> copyOf) {

        public boolean isNew() {
            return copyOf.isPresent();
        }
    }
}
