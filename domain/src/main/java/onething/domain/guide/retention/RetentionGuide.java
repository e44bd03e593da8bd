package onething.domain.guide.retention;

import java.util.List;
import java.util.Optional;
import onething.domain.code.MatterCode;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// How long the files of the matters of a guide are kept.
///
/// @param items the period of each matter; without any, all files are kept for ever
public record RetentionGuide(List<Item> items, Source source) {

    /// A guide that says nothing: its files are kept for ever.
    public static final RetentionGuide NONE = new RetentionGuide(List.of(), new Source(Provenance.LOCAL, ""));

    public RetentionGuide {
        items = List.copyOf(items);
    }

    public Optional<Item> item(MatterCode matter) {
        return items.stream().filter(item -> item.matter().equals(matter)).findFirst();
    }

    /// The period of one matter.
    ///
    /// @param source what says so
    public record Item(MatterCode matter, RetentionPeriod keep, Source source) {}
}
