package onething.web.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term;
import onething.domain.guide.Remedy;

/// What somebody may do who does not agree with a decision.
public record RemedyView(
        String code, String title, String text, List<String> by, Optional<String> term, SourceView source) {

    public static List<RemedyView> of(List<Remedy> remedies) {
        return remedies.stream().map(RemedyView::of).toList();
    }

    static RemedyView of(Remedy remedy) {
        return new RemedyView(
                remedy.code(),
                remedy.title(),
                remedy.text(),
                remedy.by().stream().sorted().map(ResponsibleParty::wireName).toList(),
                Optional.ofNullable(remedy.term()).map(Term::text),
                GuideMapper.INSTANCE.toView(remedy.source()));
    }
}
