#include "ui/catalog/barcoderows.h"

#include "ui/pages/typedmoney.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace countertop::ui {

BarcodeRows::BarcodeRows(const Settings &settings, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_locale(locale)
    , m_column(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::n2);
    m_column->setSpacing(space::n2);
    layout->addLayout(m_column);
    auto *more = new ActionButton(Icon(QStringLiteral("plus")), tr("Add barcode"), this);
    more->setButtonSize(ButtonSize::Small);
    layout->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &ActionButton::clicked, this, [this] {
        add({});
        emit changed();
    });
}

void BarcodeRows::setBarcodes(const std::vector<Barcode> &barcodes)
{
    for (const Barcode &barcode : barcodes) {
        addRow(barcode);
    }
}

void BarcodeRows::add(const QString &code)
{
    const auto empty = std::find_if(
        m_rows.begin(), m_rows.end(), [](const Row &row) { return row.code->text().isEmpty(); });
    Row &row = empty != m_rows.end() ? *empty : addRow({});
    row.code->setText(code);
    if (code.isEmpty()) {
        row.code->setFocus();
    }
}

BarcodeRows::Row &BarcodeRows::addRow(const Barcode &barcode)
{
    auto *widget = new QWidget(this);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::n2);
    const auto field = [this, widget, layout](const QString &text, const QString &hint, int share) {
        auto *edit = new QLineEdit(text, widget);
        edit->setPlaceholderText(hint);
        layout->addWidget(edit, share);
        connect(edit, &QLineEdit::textEdited, this, &BarcodeRows::changed);
        return edit;
    };
    Row row{ .widget = widget,
             .code = field(barcode.code, tr("code"), 4),
             .unit = field(barcode.unitName, tr("piece, case, box"), 3),
             .factor = field(QString::number(barcode.factor), tr("pieces in it"), 2),
             .price = field(barcode.price ? moneyText(*barcode.price, m_locale) : QString(),
                            tr("own price"),
                            2),
             .remove = new ActionButton(Icon(QStringLiteral("x")), tr("Remove"), widget) };
    row.remove->setButtonSize(ButtonSize::Small);
    row.remove->setVariant(ButtonVariant::Quiet);
    layout->addWidget(row.remove);
    connect(row.remove, &ActionButton::clicked, this, [this, widget] { remove(widget); });
    m_column->addWidget(widget);
    m_rows.push_back(row);
    nameRows();
    return m_rows.back();
}

void BarcodeRows::remove(const QWidget *widget)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [widget](const Row &candidate) {
        return candidate.widget == widget;
    });
    row->widget->hide();
    row->widget->deleteLater();
    m_rows.erase(row);
    nameRows();
    emit changed();
}

void BarcodeRows::nameRows()
{
    int number = 0;
    for (const Row &row : m_rows) {
        ++number;
        row.code->setAccessibleName(tr("Barcode %1").arg(number));
        row.unit->setAccessibleName(tr("Unit of barcode %1").arg(number));
        row.factor->setAccessibleName(tr("Pieces in barcode %1").arg(number));
        row.price->setAccessibleName(tr("Price of barcode %1").arg(number));
        row.remove->setAccessibleName(tr("Remove barcode %1").arg(number));
    }
}

QString BarcodeRows::read(std::vector<Barcode> &barcodes) const
{
    std::vector<Barcode> read;
    for (const Row &row : m_rows) {
        Barcode barcode;
        barcode.code = row.code->text().trimmed();
        if (barcode.code.isEmpty()) {
            continue;
        }
        barcode.unitName = row.unit->text().trimmed();
        bool isNumber = false;
        barcode.factor = row.factor->text().trimmed().toLongLong(&isNumber);
        if (!isNumber || barcode.factor < 1) {
            return tr("Pieces in barcode %1: type a whole number above zero.").arg(barcode.code);
        }
        const QString price = row.price->text().trimmed();
        if (!price.isEmpty()) {
            barcode.price = typedMoney(price, m_settings);
            if (!barcode.price) {
                return tr("The price of barcode %1 is no amount.").arg(barcode.code);
            }
        }
        read.push_back(barcode);
    }
    barcodes = std::move(read);
    return {};
}

} // namespace countertop::ui
