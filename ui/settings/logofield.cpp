#include "ui/settings/logofield.h"

#include "ui/pages/filefield.h"
#include "ui/settings/logopicture.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

QString problemOf(const Error &error)
{
    if (error.code.is(LogoError::Unreadable)) {
        return LogoField::tr("This file cannot be read. Check its name and its rights.");
    }
    if (error.code.is(LogoError::TooLarge)) {
        return LogoField::tr(
                   "This picture is too large. Take one of at most 2 MB and %1 dots a side.")
            .arg(logoSideMost);
    }
    if (error.code.is(LogoError::Blank)) {
        return LogoField::tr(
            "Nothing of this picture would be black on the paper. Take a darker one.");
    }
    return LogoField::tr(
        "This is no PNG or SVG picture, or it is broken. The receipt stays as it was.");
}

} // namespace

LogoField::LogoField(SettingDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_file(new FileField(
          tr("File of the picture"), FileField::Purpose::Read, tr("Pictures (*.png *.svg)"), this))
    , m_picture(new QLabel(this))
    , m_remove(new ActionButton(tr("Take the picture off"), this))
    , m_problem(new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Danger, this))
{
    auto *column = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    column->setContentsMargins(margin, space::n3, margin, space::n3);
    column->setSpacing(space::n3);
    m_picture->setAccessibleName(tr("Picture on top of the receipt"));
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_file);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_remove->setButtonSize(ButtonSize::Small);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_file, &FileField::chosen, this, &LogoField::take);
    connect(m_remove, &ActionButton::clicked, this, [this] {
        m_file->setPath({});
        m_draft.put(setting::receiptLogo, {});
    });
    connect(&draft, &SettingDraft::changed, this, &LogoField::refresh);
    refresh();
}

void LogoField::take()
{
    const auto logo = logoFrom(m_file->path());
    if (logo) {
        m_draft.put(setting::receiptLogo, textOf(*logo));
    }
    m_problem->setText(logo ? QString() : problemOf(logo.error()));
    m_problem->setVisible(!logo);
    m_file->edit()->setAccessibleDescription(m_problem->text());
}

void LogoField::refresh()
{
    const auto logo = pictureFrom(m_draft.text(setting::receiptLogo));
    m_picture->setVisible(logo.has_value());
    m_remove->setVisible(logo.has_value());
    m_picture->setPixmap(logo ? QPixmap::fromImage(imageOf(*logo)) : QPixmap());
    m_problem->setVisible(!m_problem->text().isEmpty());
}

} // namespace countertop::ui
