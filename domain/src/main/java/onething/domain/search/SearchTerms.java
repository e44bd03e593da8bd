package onething.domain.search;

import java.util.Set;

/// All terms by which a matter is found, taken from the answers that its office may read, see [FormTerms].
///
/// Of a report (举报), only the fields that the guide opens to everyone at the desk find it for everyone. All other
/// terms find it only for staff on the case, as only they see those answers.
///
/// @param open   find it for everyone who handles such matters
/// @param secret find it only for staff on the case; empty unless it is a report
public record SearchTerms(Set<SearchTerm> open, Set<SearchTerm> secret) {

    public static final SearchTerms NONE = new SearchTerms(Set.of(), Set.of());

    public SearchTerms {
        open = Set.copyOf(open);
        secret = Set.copyOf(secret);
    }
}
