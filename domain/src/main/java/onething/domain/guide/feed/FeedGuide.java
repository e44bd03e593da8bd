package onething.domain.guide.feed;

import java.util.List;
import java.util.Optional;
import onething.domain.code.MatterCode;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// What a guide says about the feed of case records (办件数据归集).
///
/// @param items      the code of each matter; empty if nothing is fed
/// @param caseNumber how the number of a case is built
public record FeedGuide(List<Item> items, CaseNumberForm caseNumber, Source source) {

    /// A guide whose cases are not fed.
    public static final FeedGuide NONE = new FeedGuide(List.of(), CaseNumberForm.OWN, new Source(Provenance.LOCAL, ""));

    public FeedGuide {
        items = List.copyOf(items);
    }

    /// The code of a matter; empty if its cases are not fed.
    public Optional<ItemCode> item(MatterCode matter) {
        return items.stream()
                .filter(item -> item.matter().equals(matter))
                .map(Item::code)
                .findFirst();
    }

    /// The code of one matter.
    ///
    /// @param source where the code is from; `local` as long as the province has not given one
    public record Item(MatterCode matter, ItemCode code, Source source) {}
}
