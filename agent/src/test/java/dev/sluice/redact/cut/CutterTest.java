package dev.sluice.redact.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.redact.cut.CutProposal.Kind;
import dev.sluice.redact.cut.CutProposal.Part;
import dev.sluice.text.Draft;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutterTest {
    static Stream<Arguments> needless() {
        return Stream.of(
                Arguments.of(Kind.QUOTED, """
                        How many days has a leap year?

                        On Mon, 2 Nov 2026 at 10:12, Ann wrote:
                        > We would like to move the date
                        > to the end of the month.
                        """, "How many days has a leap year?\n\n"),
                Arguments.of(Kind.SIGNATURE, """
                        Is this contract clause enforceable?

                        Best regards,
                        Ann Miller
                        Head of Something
                        Phone on request
                        """, "Is this contract clause enforceable?\n\n"),
                Arguments.of(Kind.SIGNATURE, """
                        What does the notice period mean?

                        This e-mail and any attachment are meant for the addressee only.
                        """, "What does the notice period mean?\n\n"),
                Arguments.of(
                        Kind.HEADERS, """
                        When does the queue open again?

                        Received: from a by b
                        Message-ID: <1@x>
                        X-Spam-Score: 0
                        Content-Type: text/plain

                        The queue was stuck since noon.
                        """, "When does the queue open again?\n\n\nThe queue was stuck since noon.\n"),
                Arguments.of(Kind.REPEATED, """
                        The supplier delivers on the first working day of each month.

                        And something else.

                        The supplier   delivers on the first working day of each month.

                        When do they deliver?
                        """, """
                        The supplier delivers on the first working day of each month.

                        And something else.


                        When do they deliver?
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("needless")
    void leavesOutWhatTheQuestionDoesNotNeed(Kind kind, String text, String kept) {
        CutProposal cut = Cutter.propose(Draft.of(text), CutterTest::words);
        assertThat(cut.parts()).extracting(Part::kind).containsOnly(kind);
        assertThat(cut.apply(Draft.of(text)).text()).isEqualTo(kept);
        assertThat(cut.savesTokens()).isPositive();
    }

    @Test
    void keepsTheLogLinesThatReportTrouble() {
        String log = String.join(
                "\n",
                IntStream.range(10, 30)
                        .mapToObj(i -> "2026-11-02 10:12:" + i + " INFO heartbeat " + i)
                        .toList());
        String text = "Why does it stop?\n\n" + log + "\n2026-11-02 10:13:01 ERROR disk full\n  at Writer.flush\n";
        CutProposal cut = Cutter.propose(Draft.of(text), CutterTest::words);
        assertThat(cut.apply(Draft.of(text)).text())
                .isEqualTo("Why does it stop?\n\n2026-11-02 10:13:01 ERROR disk full\n  at Writer.flush\n");
        assertThat(cut.parts()).extracting(Part::kind).containsExactly(Kind.LOG_NOISE);
    }

    @Test
    void leavesOutLongParagraphsThatShareNoWordWithAShortQuestion() {
        String filler = "Our cafeteria offers soup, bread and seasonal fruit. ".repeat(5);
        String topic = "The warranty of the pump covers two years from delivery. ".repeat(4);
        String text = String.join(
                "\n\n",
                filler + "1",
                filler + "2",
                topic,
                filler + "3",
                filler + "4",
                "How long is the pump under warranty?");
        CutProposal cut = Cutter.propose(Draft.of(text), CutterTest::words);
        assertThat(cut.parts()).hasSize(4).extracting(Part::kind).containsOnly(Kind.UNRELATED);
        String summary =
                text.replace("How long is the pump under warranty?", "Please summarise the pump warranty text.");
        assertThat(Cutter.propose(Draft.of(summary), CutterTest::words).parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "Best regards,\nAnn",
                "> only quoted",
                "Please review:\n\n```\nint x = 1;\n\nint y = 2;\n```",
                "Dear Ann,\n\nthe parcel arrived today.\n\nShall I open it?"
            })
    void leavesOrdinaryTextsAlone(String text) {
        assertThat(Cutter.propose(Draft.of(text), CutterTest::words)).isEqualTo(CutProposal.NONE);
    }

    @Property
    void partsLieInOrderInsideTheText(@ForAll String text) {
        CutProposal cut = Cutter.propose(Draft.of(text), String::length);
        int end = 0;
        for (Part part : cut.parts()) {
            assertThat(part.range().start()).isGreaterThanOrEqualTo(end);
            end = part.range().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(cut.apply(Draft.of(text)).lengthUtf16()).isEqualTo(text.length() - cut.savesTokens());
    }

    @Test
    void findsEveryPartOfALongText() {
        String paragraph = "2026-11-02 10:12:01 INFO a line of a log\n".repeat(20) + "\n> quoted\n\nDear Ann,\n\n";
        List<Part> parts = Cutter.propose(Draft.of(paragraph.repeat(2000) + "Why?"), String::length)
                .parts();
        assertThat(parts).hasSizeGreaterThan(2000);
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
