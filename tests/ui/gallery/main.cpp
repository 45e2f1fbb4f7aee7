// Paints every component in every theme into PNG files, to be looked at beside the pictures of
// the specification.

#include "tests/ui/gallery/gallery.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QDir>
#include <QWidget>

using namespace countertop::ui;
using namespace Qt::StringLiterals;

namespace {

void save(QWidget &page, const QString &path)
{
    page.resize(page.sizeHint().expandedTo({ 1400, 600 }));
    page.show();
    QCoreApplication::processEvents(); // a tool without an event loop: lets the page lay itself out
    page.grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    Look look(application, {});
    save(*makeContactSheet(), folder + u"/icons.png"_s);
    const std::pair<Scheme, QString> schemes[] = { { Scheme::Light, u"light"_s },
                                                   { Scheme::Dark, u"dark"_s },
                                                   { Scheme::Contrast, u"contrast"_s } };
    for (const auto &[scheme, name] : schemes) {
        LookChoice choice;
        choice.scheme = scheme;
        look.apply(choice);
        save(*makeGallery(), folder + u"/components-"_s + name + u".png"_s);
        save(*makeDialogPage(), folder + u"/dialog-"_s + name + u".png"_s);
    }
    LookChoice large;
    large.step = SizeStep::Large;
    large.textPercent = 150;
    look.apply(large);
    save(*makeGallery(), folder + u"/components-large.png"_s);
    look.apply({});
    const auto rightToLeft = makeGallery();
    rightToLeft->setLayoutDirection(Qt::RightToLeft);
    save(*rightToLeft, folder + u"/components-rtl.png"_s);
    return 0;
}
