package dev.sluice.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policy.ProductLine;
import dev.sluice.policy.ProductLine.Question;
import dev.sluice.policy.ProductLine.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedServicesTest {
    static final java.util.List<ProductLine> LINES = ShippedPolicies.LINES;

    @Test
    void areReadWithoutAProblem() {
        assertThat(ShippedPolicies.problems()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LINES")
    void answerAllSevenQuestionsWithSources(ProductLine line) {
        assertThat(line.answers()).containsOnlyKeys(Question.values());
        line.answers().forEach((question, answer) -> {
            assertThat(answer.text()).as("%s %s", line.id(), question).isNotBlank();
            if (answer.value() != Value.UNKNOWN) {
                assertThat(answer.sources()).as("%s %s", line.id(), question).isNotEmpty();
            }
        });
    }
}
