package onething.web.matter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import onething.application.port.in.matter.ListMatters.Row;
import onething.web.deadline.CountdownMapper;
import onething.web.deadline.CountdownView;

/// A row of 我的事项.
record MatterRowView(@JsonUnwrapped MatterStateView state, String title, String stage, List<CountdownView> countdowns) {

    static MatterRowView of(Row row) {
        return new MatterRowView(
                MatterStateView.of(row.matter(), row.version()),
                row.title(),
                row.stage(),
                CountdownMapper.INSTANCE.toViews(row.countdowns()));
    }
}
