package dev.sluice.detect.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {
    private final PostalAddress addresses = new PostalAddress();

    private List<String> found(String text) {
        String real = text.replace("\\n", "\n");
        return addresses.find(real).stream()
                .map(span -> real.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            we moved to 12 oak lane last week                      | 12 oak lane                            | no capitals
            > 8 Harbour Street\\n> Cork                            | 8 Harbour Street\\n> Cork              | quoted lines
            C/ Gran Vía 28, 3º B, 28013 Madrid                     | C/ Gran Vía 28, 3º B, 28013 Madrid     | floor and door
            221B Baker Street, London NW1 6XE, UK                  | 221B Baker Street, London NW1 6XE, UK  | letter in the number
            Str. Lipscani nr. 12, București 030031                 | Str. Lipscani nr. 12, București 030031 | word before the number
            PSC 812, Box 44\\nAPO AE 09021                         | PSC 812, Box 44\\nAPO AE 09021         | box of the forces
            東京都港区芝公園4丁目2番8号                                | 東京都港区芝公園4丁目2番8号                | Japanese block
            北京市海淀区中关村大街27号院3号楼1201室 | 北京市海淀区中关村大街27号院3号楼1201室 | courtyard, house and room
            Flat 7, Lotus Residency, 3rd Cross Road, Koramangala, Bengaluru 560034 | Flat 7, Lotus Residency, 3rd Cross Road, Koramangala, Bengaluru 560034 | Indian, with a building and a street behind it
            Str. Horea nr. 4, bl. A1, sc. 2, et. 5, ap. 40, Iași 700029 | Str. Horea nr. 4, bl. A1, sc. 2, et. 5, ap. 40, Iași 700029 | Romanian flat
            Rua do Ouro, n.o 12, 3.o Dto, 1100-060 Lisboa | Rua do Ouro, n.o 12, 3.o Dto, 1100-060 Lisboa | Portuguese floor and door
            香港中環德輔道中20號遠東大廈12樓1203室 | 香港中環德輔道中20號遠東大廈12樓1203室 | a named building
            台北市中山北路二段20號有一家店在那個廣場 | 台北市中山北路二段20號 | a sentence goes on
            rendez-vous au 12 rue Monge et 14 amis viennent | 12 rue Monge | a small word that is a floor elsewhere
            sent to Karzstr. 3, 71295 Kamenz                       | Karzstr. 3, 71295 Kamenz               | abbreviated within the word
            Unit 71 12 Joshua Path, Willisview, NSW, 2619          | Unit 71 12 Joshua Path, Willisview, NSW, 2619 | unit before the number
            10 Elm Drive, Brandon, MB R7A0A1                       | 10 Elm Drive, Brandon, MB R7A0A1       | Canadian code without its space
            3 Mill Lane, Swords, Co. Dublin K67 X2P9               | 3 Mill Lane, Swords, Co. Dublin K67 X2P9 | Irish code
            18/32, Babu Path, Tumkur 572101                        | 18/32, Babu Path, Tumkur 572101        | Indian house number
            寄到 10617 台北市大安區和平東路12號                        | 10617 台北市大安區和平東路12號             | postcode in front
            東京都港区芝公園4丁目2番8号 丸の内パレス900               | 東京都港区芝公園4丁目2番8号 丸の内パレス900 | building and room
            100 Main St.\\nSuite 400\\nPortland, OR 97204\\nUSA    | 100 Main St.\\nSuite 400\\nPortland, OR 97204\\nUSA | four lines
            13 Lê Thánh Tôn, phường Bến Thành, Quận 1, TP. Hồ Chí Minh | 13 Lê Thánh Tôn, phường Bến Thành, Quận 1, TP. Hồ Chí Minh | Vietnamese districts
            הכתובת: רחוב ביאליק 14, רמת גן 5245114                    | רחוב ביאליק 14, רמת גן 5245114           | a script without capitals
            العنوان: 21 شارع طلعت حرب، القاهرة                        | 21 شارع طلعت حرب، القاهرة               | from right to left
            Heimilisfang: Bankastræti 11, 101 Reykjavík            | Bankastræti 11, 101 Reykjavík          | postcode of three digits
            г. Пермь, пр. Космонавтов, д. 8, кв. 31                | г. Пермь, пр. Космонавтов, д. 8, кв. 31 | Russian with the town first
            вул. Франка, буд. 12, кв. 9, м. Львів, 79005           | вул. Франка, буд. 12, кв. 9, м. Львів, 79005 | Ukrainian
            Str. Horea nr. 4, ap. 3, Turda, jud. Cluj              | Str. Horea nr. 4, ap. 3, Turda, jud. Cluj | Romanian county
            45 Luna St., Brgy. San Roque, Pasay City               | 45 Luna St., Brgy. San Roque, Pasay City | Philippine quarter
            Jl. Diponegoro No. 8, RT 004/RW 011, Semarang 50241    | Jl. Diponegoro No. 8, RT 004/RW 011, Semarang 50241 | Indonesian neighbourhood
            No. 17, Jalan Merbau, 30250 Ipoh                       | No. 17, Jalan Merbau, 30250 Ipoh       | the word for the number in front
            H.No. 18\\nAshok Path\\nPatna 800001                   | H.No. 18\\nAshok Path\\nPatna 800001   | no street beside the number
            we left The Old Forge, Mill Lane, Alfriston, BN26 5TA in May | The Old Forge, Mill Lane, Alfriston, BN26 5TA | no number but the postcode
            7 Jan van Eyck Street, Rosebank, Johannesburg 2196     | 7 Jan van Eyck Street, Rosebank, Johannesburg 2196 | a month that is a name
            Calle 60 No. 412, Centro, 97000 Mérida                 | Calle 60 No. 412, Centro, 97000 Mérida | a street that is a number
            Yenişehir Mah. Lale Sk. No:4 D:9, 33110 Mersin         | Yenişehir Mah. Lale Sk. No:4 D:9, 33110 Mersin | Turkish door
            Molenlaan 3-II\\n3051 JA Rotterdam                     | Molenlaan 3-II\\n3051 JA Rotterdam     | Roman floor
            P.O. Box 40117-00200, Nakuru                           | P.O. Box 40117-00200, Nakuru           | Kenyan box
            pl. Wolności 5/2, 90-001 Łódź                          | pl. Wolności 5/2, 90-001 Łódź          | abbreviation that is a word elsewhere
            서울특별시 마포구 월드컵로 212, 103동 1504호               | 서울특별시 마포구 월드컵로 212, 103동 1504호 | Korean block and flat
            rue de Charonne\\n75020 Montreuil                      | rue de Charonne\\n75020 Montreuil     | no number at all
            44\\nLal Chowk, Patna 800013                           | 44\\nLal Chowk, Patna 800013          | the number on a line of its own
            黑龙江省大庆市萨尔图新城街q座 163001                        | 黑龙江省大庆市萨尔图新城街q座 163001       | a block instead of a number
            п. Лесной, наб. Речная, д. 4, 160009                   | п. Лесной, наб. Речная, д. 4, 160009   | Russian village
            Av. Belgrano N° 733                                    | Av. Belgrano N° 733                    | sign behind the N
            Postfach 21 04 55, 50530 Köln                          | Postfach 21 04 55, 50530 Köln          | a box in groups
            BP 312, 29200 Brest                                    | BP 312, 29200 Brest                    | French box
            Casella Postale 77, 39100 Bolzano                      | Casella Postale 77, 39100 Bolzano      | Italian box
            Private Bag 4, Suva                                    | Private Bag 4, Suva                    | bag
            Rechte Wienzeile 12-14/3/21, 1040 Wien                 | Rechte Wienzeile 12-14/3/21, 1040 Wien | house, staircase and door
            it is via Cavour 9, 50129 Firenze                      | via Cavour 9, 50129 Firenze            | a small letter in front
            C-504, Palm Residency, Baner Road, Pune 411045         | C-504, Palm Residency, Baner Road, Pune 411045 | block and flat
            Apt 9, The Granary, Mill Street, Galway H91 K2X4       | Apt 9, The Granary, Mill Street, Galway H91 K2X4 | flat and building before the street
            Room 802, 8/F, Tower 1, Harbour Centre, 25 Queensway, Hong Kong | Room 802, 8/F, Tower 1, Harbour Centre, 25 Queensway, Hong Kong | room, floor, tower and building
            1051 Budapest, Sas utca 7. III/2                       | 1051 Budapest, Sas utca 7. III/2       | Hungarian floor
            Số 8 ngõ 30 phố Huế, Hà Nội                            | Số 8 ngõ 30 phố Huế, Hà Nội            | house in an alley
            Calle 9 # 37A-62, Cali                                 | Calle 9 # 37A-62, Cali                 | Colombian number
            we parked behind 4 Rowan Grove, Kendal.                | 4 Rowan Grove, Kendal                  | an everyday word for a street, and a town
            〒460-0008 愛知県名古屋市中区栄2-3-1 広小路ビル8F         | 〒460-0008 愛知県名古屋市中区栄2-3-1 広小路ビル8F | floor in letters behind the postcode
            Gneisenaustr. 4 b, 1. OG, 10961 Berlin                 | Gneisenaustr. 4 b, 1. OG, 10961 Berlin | a small letter and a floor
            Straße des 13. Januar 8, 66121 Saarbrücken             | Straße des 13. Januar 8, 66121 Saarbrücken | a street called after a day
            Avenida 9 de Julio 1240, Rosario                       | Avenida 9 de Julio 1240, Rosario       | the same in Argentina
            3 rue du 8 mai 1945, 59000 Lille                       | 3 rue du 8 mai 1945, 59000 Lille       | the same in France
            2 place Saint-Michel, 75006 Paris                      | 2 place Saint-Michel, 75006 Paris      | an everyday word of English
            Résidence Bellevue, Bât. A, 4 rue Pasteur, 06000 Nice  | Résidence Bellevue, Bât. A, 4 rue Pasteur, 06000 Nice | the building first
            Granite House, 31 Quay Street, Derry BT48 7EW          | Granite House, 31 Quay Street, Derry BT48 7EW | the building first, in English
            Plaza Nueva 6, bajo izda., 18009 Granada               | Plaza Nueva 6, bajo izda., 18009 Granada | ground floor in Spain
            Eerste Kade 88 hs, 1013 AB Amsterdam                   | Eerste Kade 88 hs, 1013 AB Amsterdam   | ground floor in Amsterdam
            Algade 40, st. tv., 4000 Roskilde                      | Algade 40, st. tv., 4000 Roskilde      | ground floor in Denmark
            Kongens gate 3, H0204, 7011 Trondheim                  | Kongens gate 3, H0204, 7011 Trondheim  | flat in Norway
            Tērbatas iela 14 - 5, Rīga, LV-1011                    | Tērbatas iela 14 - 5, Rīga, LV-1011    | flat in Latvia
            Bahçelievler Mah. Çınar Sok. No:7, Ankara              | Bahçelievler Mah. Çınar Sok. No:7, Ankara | quarter first
            G-12/A, Lajpat Nagar, New Delhi - 110 024              | G-12/A, Lajpat Nagar, New Delhi - 110 024 | Indian postcode in halves
            No 14, 2nd Cross, 7th Main, Indiranagar, Bengaluru 560038 | No 14, 2nd Cross, 7th Main, Indiranagar, Bengaluru 560038 | Indian crossing
            flat at 9 wexford close, dundee dd5 2ha                | 9 wexford close, dundee dd5 2ha        | postcode without capitals
            5 The Granary, Mill Road, Ware SG12 9PU                | 5 The Granary, Mill Road, Ware SG12 9PU | house in a named row
            Ctra. de Ribes 71, entlo. 2a, 08013 Barcelona          | Ctra. de Ribes 71, entlo. 2a, 08013 Barcelona | Spanish road and mezzanine
            Lieu-dit Kermaria, 29170 Fouesnant                     | Lieu-dit Kermaria, 29170 Fouesnant     | a French hamlet
            ul. gen. Maczka 9, 43-300 Bielsko-Biała                | ul. gen. Maczka 9, 43-300 Bielsko-Biała | called after a general
            9/F, Pearl Tower, 7 Jervois Street, Central, Hong Kong | 9/F, Pearl Tower, 7 Jervois Street, Central, Hong Kong | floor and building
            No. 8/3, Nehru Street, T. Nagar, Chennai - 600017      | No. 8/3, Nehru Street, T. Nagar, Chennai - 600017 | an initial in a quarter
            RD 4, Te Puke 3184                                     | RD 4, Te Puke 3184                     | rural delivery in New Zealand
            대구광역시 수성구 달구벌로3길 17                           | 대구광역시 수성구 달구벌로3길 17           | a lane with a number
            meet me at Tamarind, 9 Kiln Street, Perth              | 9 Kiln Street, Perth                   | the venue first
            """)
    void findsTheWholeAddress(String text, String address, String why) {
        assertThat(found(text)).containsExactly(address.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Order 66 items from 5 suppliers in 3 Cities by Friday
            Section 12 Park Regulations apply to all 4 Lakes
            The album reached number 3 in May 1999.
            Apollo 11 landed on 20 July 1969.
            error code: 404
            John Smith,Sales,54000\\nMaria Rossi,HR,61000
            Windows 11 and Office 365
            Abbey Road, Beatles 1969
            Avenida Brasil, Rio 2016
            1987\\nWall Street, Oliver Stone
            Room No. 12, Floor 3 is busy
            יש לי 12 חתולים, 3 כלבים
            Add 500 g. 20 min later stir
            his BP 120/80 was fine, said Dr. Moss
            the CP 45 model from Lyon
            take apartado 3 as an example
            Tower 2, Level 3
            Top 5 Beach Resorts in Bali
            she came in 3rd place Sunday
            the 5 de Mayo parade begins at 9
            sent 5 via Heathrow, 3 via Gatwick
            4, Apples, Pears, 120000
            pay by phone 0532 123 45 67
            """)
    void staysQuiet(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void readsALongTextWhole() {
        String address = "14 Ponsonby Road, Auckland 1011";
        String text = ("On 5 March, Team 7 met in Room 12 of Building 3. ").repeat(400) + address;
        assertThat(addresses.find(text))
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly(address);
    }
}
