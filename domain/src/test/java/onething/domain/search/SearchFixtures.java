package onething.domain.search;

/// What a search finds, told a second time: the stores find the same by their indexes.
public final class SearchFixtures {

    private SearchFixtures() {}

    /// Whether a matter with these terms is found.
    ///
    /// @param secrets whether secret terms count too
    public static boolean finds(SearchQuery query, SearchTerms terms, boolean secrets) {
        return query.ways().stream()
                .anyMatch(way -> terms.open().containsAll(way)
                        || secrets && terms.secret().containsAll(way));
    }
}
