package onething.domain.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import onething.domain.guide.MaterialType.Example;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The drawing of a material.
class ExampleTest {

    private static final Source SOURCE = new Source(Provenance.LOCAL, "自行绘制");

    @Test
    void aSmallDrawingIsTaken() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"1\">样例</text></svg>";

        assertThat(new Example(svg, SOURCE).svg()).isEqualTo(svg);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "样例",
                "<svg >",
                "<svg ><script>1</script></svg>",
                "<svg onload=\"1\"></svg>",
                "<svg ><image/></svg>",
                "<svg ><a xlink:href=\"x\"></a></svg>",
                "<svg ><a href = 'x'></a></svg>",
                "<svg ><path fill=\"url(x)\"/></svg>",
                "<svg ><foreignObject/></svg>",
                "<svg ><style>a{}</style></svg>",
                "<svg ><text>样<tspan x='9'>例</tspan></text></svg>",
                "<svg ><!ENTITY a></svg>"
            })
    void whatReachesOutsideTheDrawingIsRefused(String svg) {
        assertThatThrownBy(() -> new Example(svg, SOURCE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLargeDrawingIsRefused() {
        assertThatThrownBy(() -> new Example("<svg " + " ".repeat(4_000) + "</svg>", SOURCE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
