package onething.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "国办发明电〔2025〕7号",
                "国办发明电[2025]7号",
                "国办发明电（2025）7号",
                "国办发明电【2025】7号",
                " 国办发明电 [ 2025 ] 7 号 ",
                "国办发明电\u200b〔２０２５〕７号\u3000"
            })
    void isTheSameHoweverItWasTyped(String typed) {
        var number = new NoticeNumber(typed);

        assertThat(number).hasToString("国办发明电〔2025〕7号");
        assertThat(number.year()).hasValue(2025);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "六号", "国办发明电〔25〕7号", "2025年第7号", "国〔2025〕7号", "国办发明电〔2025〕号"})
    void thatIsNotWellFormedHasNoYear(String typed) {
        assertThat(new NoticeNumber(typed).year()).isEmpty();
    }
}
