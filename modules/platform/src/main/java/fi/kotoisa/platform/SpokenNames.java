package fi.kotoisa.platform;

import java.util.Map;
import java.util.Optional;

/** The names of languages that {@link SpokenLanguages} says otherwise than CLDR, for page languages that have many or few of their own: one table for each. */
final class SpokenNames {

    private static final Map<Language, Map<String, String>> OWN = Map.of(
            // CLDR writes Sorani with letters of Arabic here and there, and names Bengali and Burmese after the state
            Language.CKB,
            Map.ofEntries(
                    Map.entry("prs", "دەری"),
                    Map.entry("fa-AF", "دەری"),
                    Map.entry("ckb", "کوردی (سۆرانی)"),
                    Map.entry("kmr", "کوردی (کورمانجی)"),
                    Map.entry("fi-x-selko", "فینلەندیی سادە"),
                    Map.entry("fse", "زمانی ئاماژەی فینلەندی"),
                    Map.entry("aii", "ئاسووری"),
                    Map.entry("ps", "پەشتۆ"),
                    Map.entry("zh-Hans", "چینی"),
                    Map.entry("bn", "بەنگالی"),
                    Map.entry("my", "بۆرمی"),
                    Map.entry("ti", "تیگرینیا"),
                    Map.entry("hi", "ھیندی"),
                    Map.entry("hu", "ھەنگاری"),
                    Map.entry("hr", "کرواتی"),
                    Map.entry("uk", "ئۆکراینی"),
                    Map.entry("ka", "جۆرجی"),
                    Map.entry("ln", "لینگالا")),
            Language.VI,
            Map.ofEntries(
                    Map.entry("prs", "Tiếng Dari"),
                    Map.entry("fa-AF", "Tiếng Dari"),
                    Map.entry("ckb", "Tiếng Kurd (Sorani)"),
                    Map.entry("kmr", "Tiếng Kurd (Kurmanji)"),
                    Map.entry("fi-x-selko", "Tiếng Phần Lan dễ hiểu"),
                    Map.entry("fse", "Ngôn ngữ ký hiệu Phần Lan"),
                    Map.entry("aii", "Tiếng Assyria"),
                    Map.entry("zh-Hans", "Tiếng Trung"),
                    Map.entry("bn", "Tiếng Bengal")),
            Language.ZH,
            Map.ofEntries(
                    Map.entry("prs", "达里语"),
                    Map.entry("fa-AF", "达里语"),
                    Map.entry("ckb", "库尔德语（索拉尼）"),
                    Map.entry("kmr", "库尔德语（库尔曼吉）"),
                    Map.entry("fi-x-selko", "简易芬兰语"),
                    Map.entry("fse", "芬兰手语"),
                    Map.entry("aii", "亚述语"),
                    Map.entry("zh-Hans", "中文")));

    private SpokenNames() {}

    static Optional<String> own(String tag, Language in) {
        return Optional.ofNullable(OWN.getOrDefault(in, Map.of()).get(tag));
    }
}
