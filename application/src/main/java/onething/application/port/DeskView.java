package onething.application.port;

import java.util.HashSet;
import java.util.List;
import onething.domain.text.Line;

/// 常用视图: filters and an order of the desk's list that an officer has saved under a name. It has no text that
/// the officer looked for: that names a person.
///
/// @param name in the officer's words
/// @param mine whether only those are listed that the officer has claimed
public record DeskView(Line name, DeskFilter filter, boolean mine, DeskSort sort) {

    /// Characters, as people count them.
    public static final int LONGEST_NAME = 20;

    /// An officer has no more than this.
    public static final int MOST = 20;

    /// @throws IllegalArgumentException if the name is empty or too long
    public DeskView {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a view has a name of at most " + LONGEST_NAME + " characters");
        }
    }

    /// Whether each name is there once.
    public static boolean haveDifferentNames(List<DeskView> views) {
        var names = new HashSet<Line>();
        return views.stream().allMatch(view -> names.add(view.name()));
    }
}
