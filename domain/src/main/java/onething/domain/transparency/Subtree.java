package onething.domain.transparency;

/// A complete subtree: it never changes again, however much the tree grows, so its hash can be stored.
///
/// @param level 0 for a leaf; it has two to the power of `level` leaves
/// @param place its place among the subtrees of its level, from 0
public record Subtree(int level, long place) {

    private static final int HIGHEST = 62;

    public Subtree {
        if (level < 0 || level > HIGHEST || place < 0) {
            throw new IllegalArgumentException("no subtree at level " + level + ", place " + place);
        }
    }

    static Subtree leaf(long place) {
        return new Subtree(0, place);
    }

    /// Whether it is the right half of the subtree above it.
    boolean isRight() {
        return (place & 1) == 1;
    }

    Subtree above() {
        return new Subtree(level + 1, place >> 1);
    }
}
