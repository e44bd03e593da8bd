package onething.domain.material;

/// A rectangle on one page of a file, which an officer marked to show what is wrong. Its edges are shares of the
/// page, so they hold at every size: `left` and `top` from the page's upper left corner, as the page stands when it
/// is opened.
///
/// @param page   1 for the first; a picture has only this one
/// @param left   0 to 1
/// @param top    0 to 1
/// @param width  more than 0; the rectangle ends within the page
/// @param height more than 0; the rectangle ends within the page
public record MarkedPlace(MaterialId material, int page, double left, double top, double width, double height) {

    /// The highest page. No file of the permitted size has more.
    public static final int LAST_PAGE = 10_000;

    /// A page adds shares that were rounded, so an edge may lie this much beyond the page.
    private static final double ROUNDING = 1e-6;

    /// @throws IllegalArgumentException for a rectangle that is not within a page
    public MarkedPlace {
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("page " + page);
        }
        if (!isWithin(left, width) || !isWithin(top, height)) {
            throw new IllegalArgumentException("a rectangle beyond its page");
        }
    }

    /// Also false for what is no number.
    private static boolean isWithin(double from, double length) {
        return from >= 0 && length > 0 && from + length <= 1 + ROUNDING;
    }
}
