#include "ui/pages/filefield.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

FileField::FileField(const QString &word, Purpose purpose, const QString &filter, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_filter(filter)
    , m_edit(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::n1);
    auto *label = new TextLabel(word, TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this);
    label->setBuddy(m_edit);
    column->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::n2);
    m_edit->setAccessibleName(word);
    m_edit->setLayoutDirection(Qt::LeftToRight); // paths are not mirrored
    row->addWidget(m_edit, 1);
    auto *choose = new ActionButton(tr("Choose file"), this);
    choose->setButtonSize(ButtonSize::Small);
    row->addWidget(choose);
    column->addLayout(row);
    connect(choose, &ActionButton::clicked, this, &FileField::choose);
    connect(m_edit, &QLineEdit::textEdited, this, &FileField::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &FileField::chosen);
}

QString FileField::path() const
{
    return m_edit->text().trimmed();
}

void FileField::setPath(const QString &path)
{
    m_edit->setText(path);
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(window(), QString(), path(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_purpose == Purpose::Read) {
        dialog->setFileMode(QFileDialog::ExistingFile);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(path());
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_edit->setText(file);
        emit changed();
        emit chosen();
    });
    dialog->open();
}

} // namespace countertop::ui
