package onething.persistence.papers;

import java.util.ArrayList;
import java.util.List;
import onething.domain.paper.PaperContent.Block;
import onething.domain.paper.PaperContent.Drawing;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;

/// A paper in two parts: what stands on the page of its end, and what stands before that. The last part is short,
/// so it leaves little of the page before it empty. Without it a page could hold only the seal and the code, and
/// could be put behind another paper.
///
/// @param last   empty only for a paper that says nothing
/// @param splits whether `last` begins with the end of a list or a table whose beginning is in `before`
record LastPart(List<Block> before, List<Block> last, boolean splits) {

    /// A list or a table that is not longer stays whole.
    private static final int SHORT = 4;

    static LastPart of(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return new LastPart(List.of(), List.of(), false);
        }
        var before = blocks.subList(0, blocks.size() - 1);
        var last = blocks.getLast();
        return switch (last) {
            case Paragraph(var text)
            when text.lines().count() > 1 -> {
                var lines = text.lines().toList();
                yield new LastPart(
                        and(before, new Paragraph(String.join("\n", lines.subList(0, lines.size() - 1)))),
                        List.of(new Paragraph(lines.getLast())),
                        true);
            }
            case Items(var items)
            when items.size() > SHORT ->
                new LastPart(
                        and(before, new Items(items.subList(0, items.size() - 1))),
                        List.of(new Items(List.of(items.getLast()))),
                        true);
            case Table(var rows)
            when rows.size() > SHORT ->
                new LastPart(
                        and(before, new Table(rows.subList(0, rows.size() - 1))),
                        List.of(new Table(List.of(rows.getLast()))),
                        true);
            case Paragraph _, Items _, Table _, Drawing _, Signature _, Heading _ ->
                new LastPart(before, List.of(last), false);
        };
    }

    private static List<Block> and(List<Block> blocks, Block one) {
        var all = new ArrayList<>(blocks);
        all.add(one);
        return all;
    }
}
