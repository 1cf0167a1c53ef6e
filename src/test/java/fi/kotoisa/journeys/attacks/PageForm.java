package fi.kotoisa.journeys.attacks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form as a page shows it, with what a browser would send of it.
 *
 * @param action where it is sent
 * @param fields all but the buttons, as they stand there
 * @param buttons by one of which it is sent; an empty name where there is none
 */
record PageForm(String action, Map<String, String> fields, List<String> buttons) {

    private static final Pattern FORM = Pattern.compile("<form([^>]*method=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<(input|button|select|textarea)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    static List<PageForm> of(String page) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String action = attribute(form.group(1), "action").orElse("");
            if (!action.contains("sign-out")) {
                forms.add(read(action, form.group(2)));
            }
        }
        return forms;
    }

    private static PageForm read(String action, String inside) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> buttons = new ArrayList<>();
        Matcher input = INPUT.matcher(inside);
        while (input.find()) {
            String marks = input.group(2);
            String name = attribute(marks, "name").orElse("");
            String type = attribute(marks, "type").orElse(input.group(1).equals("button") ? "submit" : "text");
            if (type.equals("submit") || input.group(1).equals("button")) {
                buttons.add(name);
            } else if (!name.isEmpty() && (!List.of("checkbox", "radio").contains(type) || marks.contains("checked"))) {
                fields.put(name, input.group(1).equals("select") ? chosen(inside.substring(input.end())) : attribute(marks, "value").orElse(""));
            }
        }
        return new PageForm(action, fields, buttons.isEmpty() ? List.of("") : buttons);
    }

    /** What is chosen in a list, or what stands last in it: one that may be taken. */
    private static String chosen(String rest) {
        Matcher option = OPTION.matcher(rest.substring(0, Math.max(0, rest.indexOf("</select>"))));
        String value = "";
        while (option.find()) {
            value = attribute(option.group(1), "value").orElse("");
            if (option.group(1).contains("selected")) {
                return value;
            }
        }
        return value;
    }

    private static Optional<String> attribute(String marks, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(marks);
        return value.find() ? Optional.of(value.group(1).replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'")) : Optional.empty();
    }

    /** As a browser sends it. */
    String full(String button) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (!button.isEmpty()) {
            all.put(button, "x");
        }
        return encoded(all);
    }

    /** As a script sends it. */
    String partial(String button) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.partial.ajax", "true");
        all.put("jakarta.faces.source", button);
        all.put("jakarta.faces.partial.execute", "@all");
        all.put("jakarta.faces.partial.render", "@all");
        all.put(button, button);
        return encoded(all);
    }

    /** Whether its page is kept in somebody's session. */
    boolean kept() {
        return fields.getOrDefault("jakarta.faces.ViewState", "stateless").contains(":");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
