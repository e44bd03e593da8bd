package onething.domain.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedPlaceTest {

    private static final MaterialId FILE = new MaterialId(new UUID(1, 2));

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1, 1", "10000, 0.9, 0.9, 0.1, 0.1", "2, 0.5, 0, 0.0001, 1", "1, 0.7, 0.1, 0.3, 0.2"})
    void aRectangleWithinAPageIsAPlace(int page, double left, double top, double width, double height) {
        var place = new MarkedPlace(FILE, page, left, top, width, height);

        assertThat(place.page()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1, 1",
        "10001, 0, 0, 1, 1",
        "1, -0.1, 0, 0.5, 0.5",
        "1, 0, -0.1, 0.5, 0.5",
        "1, 0.6, 0, 0.5, 0.5",
        "1, 0, 0.6, 0.5, 0.5",
        "1, 0, 0, 0, 0.5",
        "1, 0, 0, 0.5, -0.5",
        "1, NaN, 0, 0.5, 0.5",
        "1, 0, 0, Infinity, 0.5",
        "1, 0, 0, 0.5, NaN"
    })
    void anythingElseIsNone(int page, double left, double top, double width, double height) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkedPlace(FILE, page, left, top, width, height));
    }

    /// Three tenths and seven tenths are more than one, in binary fractions of some order.
    @Test
    void aRectangleToTheEdgeOfThePageMayBeRounded() {
        double width = Math.nextUp(0.7);

        assertThat(new MarkedPlace(FILE, 1, 0.3, 0, width, 1).width()).isEqualTo(width);
    }
}
