package dev.sluice.detect.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
    private final PersonNames names = new PersonNames();

    private List<String> found(String text) {
        String real = text.replace("\\n", "\n").replace("\\t", "\t");
        return names.find(real).stream()
                .map(span -> real.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Dear Agnieszka, thank you for the call.                 | Agnieszka                  | salutation
            Kind regards,\\nTobias Reinhardt\\nHead of Sales        | Tobias Reinhardt           | signature
            hey olivia can u send me the slides                     | olivia                     | chat
            my name is kwame boateng                                | kwame boateng              | no capitals
            PATIENT: MARGARET THORNBURY                             | MARGARET THORNBURY         | nothing but capitals
            Call J. R. Hathaway tomorrow.                           | J. R. Hathaway             | initials
            I spoke to Mrs. Castellanos yesterday.                  | Castellanos                | title
            The lawyer is Ana García Márquez.                       | Ana García Márquez         | double surname
            It belongs to Pieter van der Berg.                      | Pieter van der Berg        | particles
            Please meet Sean O'Malley at the gate.                  | Sean O'Malley              | apostrophe
            Ask Marie-Claire Lefort-Binet to sign.                  | Marie-Claire Lefort-Binet  | a hyphen in both
            Svetlana's report is late.                              | Svetlana                   | possessive
            Anne-Marie Lefèvre called.                              | Anne-Marie Lefèvre         | hyphen
            {"firstName": "Giulia", "age": 31}                      | Giulia                     | JSON
            4711,Hiroshi Tanaka,Osaka                               | Hiroshi Tanaka             | CSV
            Contact: Beth Marlowe <beth.marlowe@example.org>        | Beth Marlowe               | address book
            Sehr geehrter Herr Wagenknecht,                         | Wagenknecht                | German
            Je m'appelle Amélie Rousseau.                           | Amélie Rousseau            | French
            Hola Guadalupe, ¿puedes llamarme?                       | Guadalupe                  | Spanish
            Mi chiamo Alessandro Bianchi e vivo a Torino.           | Alessandro Bianchi         | Italian
            Geachte mevrouw Hendriks,                               | Hendriks                   | Dutch
            Nazywam się Katarzyna Wiśniewska.                       | Katarzyna Wiśniewska       | Polish
            Jag heter Björn Lindqvist.                              | Björn Lindqvist            | Swedish
            聯絡人：林佳穎，電話如下                                 | 林佳穎                     | traditional Chinese
            我的同事张伟今天请假。                                   | 张伟                       | simplified Chinese
            Please call bertram m. jørgensen about it.              | bertram m. jørgensen       | initial in lower case
            The talk is by ex-Minister Kowalczyk.                   | Kowalczyk                  | what she was before
            王小明先生您好                                           | 王小明                     | Chinese with a title
            claimant: rosa delgado                                  | rosa delgado               | label, no capitals
            witness - henrik dahl                                   | henrik dahl                | label and dash
            kontoinhaber: birgit lorenz                             | birgit lorenz              | German label, no capitals
            The plaintiff, Ms. Ortega-Lindsay, agrees.              | Ortega-Lindsay             | title and two surnames
            12,Chipo,Mutasa,Gweru                                   | Chipo                      | given name in a column of its own
            WHITAKER, EUNICE                                        | WHITAKER                   | surname first, nothing but capitals
            Please tell Matsuda-san that we agree.                  | Matsuda-san                | Japanese form of address
            A Dra. Evangelista ligou.                               | Evangelista                | Portuguese title
            Ο Στέλιος Παππάς τηλεφώνησε.                            | Στέλιος Παππάς             | Greek
            Господин Морозов опоздал.                               | Морозов                    | Russian
            owner=Marta Nowak                                       | Marta Nowak                | assignment
            assignee=jonas lindqvist                                | jonas lindqvist            | assignment, no capitals
            @Marta can you review this?                             | Marta                      | mention
            川普宣布加徵關稅                                         | 川普                       | spelt by sound in Taiwan
            普京表示愿意谈判                                         | 普京                       | spelt by sound, known as a place to some lists
            raj, jo and kim are out tomorrow                        | kim                        | a short name in a list without capitals
            raj, jo and kim are out tomorrow                        | jo                         | two letters
            tell ben to call al                                     | ben                        | a particle that is a name
            Ben called me.                                          | Ben                        | the same with a capital
            Ramón "El Chato" Villaseñor fled.                       | Ramón "El Chato" Villaseñor | nickname
            Call Robert “Bobby” Tremblay.                           | Robert “Bobby” Tremblay    | nickname that is a name
            ik ben Sjoerd van 't Hoff                               | Sjoerd van 't Hoff         | a particle with a sign
            Fatimah binti Osman signed.                             | Fatimah binti Osman        | daughter of
            Then Lady Ottoline arrived.                             | Ottoline                   | title
            Ask Chiang Wei-ting to sign.                            | Chiang Wei-ting            | as Taiwan writes it
            nadal vs djokovic tomorrow                              | djokovic                   | athletes
            terve Eevert                                            | Eevert                     | greeting in Finnish
            Best wishes, Ottoline                                   | Ottoline                   | close on one line
            rihanna and drake tonight                               | rihanna                    | singer
            a poem by ex-Beatle Sutcliffe is here                   | Sutcliffe                  | what he was before
            老陈家的孩子叫陈子轩                                     | 老陈                       | a family
            大谷翔平打出全垒打                                       | 大谷翔平                   | Japanese athlete
            小明和陈小姐明天去看房                                   | 小明                       | among friends
            小明和陈小姐明天去看房                                   | 陈小姐                     | surname and title
            徐女士投诉快递员小赵                                     | 徐女士                     | surname and title
            徐女士投诉快递员小赵                                     | 小赵                       | among colleagues
            老王说他下午不来了                                       | 老王                       | among colleagues
            阿強，記得打電話                                         | 阿強                       | in the south
            请转告李老师和王总                                       | 王总                       | boss
            山本由纪和铃木一郎参加了会议                             | 山本由纪                   | Japanese in Chinese
            客戶蔡佩蓉小姐來電                                       | 蔡佩蓉                     | Chinese without a space anywhere
            """)
    void finds(String text, String name, String why) {
        assertThat(found(text)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Explain how a hash map works in Java.
            CC=gcc make all
            class=Button primary
            @Override public void run()
            @Entity @Component
            Dear Sir or Madam, I am writing about the bill.
            Generate a Makefile for a C project.
            Translate to French: "Where is the pharmacy?"
            SELECT id, total FROM orders WHERE status = 'open';
            Plan a three-day trip to Lisbon, Portugal.
            What is the difference between React and Angular?
            public static void main(String[] args) {
            The meeting is on Monday in room 4.
            Wie ist das Wetter in Hamburg?
            Bitte prüfen Sie den Mietvertrag auf versteckte Kosten und Fristen.
            Fasse die Besprechung zusammen: Wir haben über Lieferketten und Rohstoffe gesprochen.
            De gemeente Rotterdam heeft het Omgevingsplan vastgesteld.
            Create a Kubernetes Deployment with a ConfigMap and an Ingress.
            As a Scrum Master, how should I run a Sprint Retrospective?
            高兴的是，方案已经通过了，安全问题也解决了。
            請問如何安裝這個軟體？
            请解释一下什么是机器学习。
            eth 0.5 sent yesterday
            Vertragsnummer und Bestelldatum fehlen
            Avtalsnummer saknas
            customer: unknown
            name: staging-db
            segfault in libfoo
            the pressure in N/mol
            Haskell: lazy evaluation
            lorem ipsum dolor sit amet, consectetur
            Viết cho tôi một bài thơ ngắn
            bagaimana cara membuat nasi goreng
            Posso remarcar o prazo da entrega?
            周末一起去爬山吧
            高雄的天氣如何
            小心地滑，老师和大家都在看小说
            麦当劳和星巴克哪个好
            c'mon, sing it with me
            On Tue, 4 Jun 2024
            summer and autumn are best
            """)
    void staysQuiet(String text) {
        assertThat(found(text)).isEmpty();
    }
}
