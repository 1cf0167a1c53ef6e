package fi.kotoisa.platform.web;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.el.ELContext;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/** Lets a page say {@code #{activities['row.free']}}: the name of a module stands for its texts in the language of the page. */
public class TextsResolver extends ReadingResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && property instanceof String module) {
            Optional<Texts> texts = Texts.of(module, current(context).language());
            texts.ifPresent(found -> context.setPropertyResolved(base, property));
            return texts.orElse(null);
        }
        return null;
    }

    /** Every name in every expression comes by here, and asking CDI walks the stack: once a request is enough. */
    private static CurrentLanguage current(ELContext context) {
        if (context.getContext(CurrentLanguage.class) instanceof CurrentLanguage known) {
            return known;
        }
        CurrentLanguage found = CDI.current().select(CurrentLanguage.class).get();
        context.putContext(CurrentLanguage.class, found);
        return found;
    }
}
