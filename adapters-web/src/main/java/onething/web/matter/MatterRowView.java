package onething.web.matter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.in.matter.ListMatters.Row;
import onething.web.deadline.CountdownView;

/// A row of 我的事项.
record MatterRowView(@JsonUnwrapped MatterStateView state, String title, String stage, List<CountdownView> countdowns) {

    static MatterRowView of(Row row) {
        return new MatterRowView(
                MatterStateView.of(row.matter(), row.version()),
                row.title(),
                row.stage(),
                CountdownView.of(row.countdowns()));
    }

    /// A page of them.
    record PageView(List<MatterRowView> items, Optional<String> next, long total) {

        static PageView of(Page<Row> page) {
            return new PageView(page.items().stream().map(MatterRowView::of).toList(), page.next(), page.total());
        }
    }
}
